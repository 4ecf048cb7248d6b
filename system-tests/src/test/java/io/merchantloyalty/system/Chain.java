package io.merchantloyalty.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A merchant of the house without a tree, with an owner whose password is 1234. */
public final class Chain {

  private Chain() {}

  /** {@code number}: unlike those of other tests; {@code resellerId} names the merchant. */
  public static Principals.Login found(int number, String name, String resellerId) {
    House.base();
    long id = id(number);
    try (Connection connection = House.superuser().open();
        Statement statement = connection.createStatement()) {
      statement.execute("use loyalty");
      statement.execute(
          "insert into merchant (id, name, currency, created_at)"
              + " values (%d, '%s', 'SEK', '2026-01-01')".formatted(id, name));
      statement.execute(
          "insert into reseller (reseller_id, merchant_id) values ('%s', %d)"
              .formatted(resellerId, id));
      statement.execute(
          ("insert into merchant_user (id, merchant_id, user_id, name, role, password_hash,"
                  + " created_at) select %d, %d, '9900', 'Chris Chain', 'OWNER', password_hash,"
                  + " created_at from merchant_user where id = 201")
              .formatted(id + 1, id));
      statement.execute(
          "insert into ledger_account (id, kind, owner_id, currency, balance_minor, created_at)"
              + " values (%d, 'MERCHANT', %d, 'SEK', null, '2026-01-01')".formatted(id + 2, id));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Principals.Login(resellerId + "/9900", "1234");
  }

  /**
   * Puts tills with stickers into the shops of the tree, one after the other, faster than by hand.
   *
   * @param word begins their external ids and SEQR ids, with a number after it
   */
  public static void tills(int number, int count, String word) {
    String seqrId = word.replace(" ", "").toUpperCase(Locale.ROOT) + number + "x";
    execute(
        ("insert into terminal (id, terminal_id, merchant_id, shop_node_id, kind, external_id, name,"
                + " password_hash, seqr_id, accepts_rows_that_differ, registered_at)"
                + " select uuid_short(), concat('%2$s', nr), merchant_id, id, 'CASH_REGISTER',"
                + " concat('%3$s ', nr), concat('Kassa ', name), '-', concat(upper('%2$s'), nr),"
                + " false, now(6)"
                + " from (select n.*, row_number() over (order by n.id) nr from shop_node n"
                + " where n.merchant_id = %1$d and n.kind = 'SHOP') shop where nr <= %4$d")
            .formatted(id(number), seqrId, word, count));
  }

  private static long id(int number) {
    return 7_000_000L + number * 10L;
  }

  /** As an administrator of the database does. */
  public static void execute(String sql) {
    try (Connection connection = House.superuser().open();
        Statement statement = connection.createStatement()) {
      statement.execute("use loyalty");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A tree as a table: one root, {@code regions} below it, {@code shops} in each. */
  public static String tree(String root, int regions, int shops) {
    StringBuilder table = new StringBuilder("path,kind\n" + root + ",GROUP\n");
    for (int region = 1; region <= regions; region++) {
      table.append("%s / Region %02d,GROUP\n".formatted(root, region));
      for (int shop = 1; shop <= shops; shop++) {
        table.append(
            "%1$s / Region %2$02d / Shop %2$02d-%3$03d,SHOP\n".formatted(root, region, shop));
      }
    }
    return table.toString();
  }
}
