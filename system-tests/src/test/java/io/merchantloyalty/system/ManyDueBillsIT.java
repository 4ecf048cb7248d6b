package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The unpaid bills of a busy hour fall due together, and a payment after them (spec 02, Deadlines).
 * The payment is still reversed in time. Two processes work on them.
 */
class ManyDueBillsIT {

  private static final int BILLS = 50_000;

  /** Their ids are below 0, because the server makes no such ids. */
  private static final String MINE = " invoice_id < 0";

  @AfterEach
  void forget() throws SQLException {
    try (Connection connection = House.superuser().open();
        Statement sql = connection.createStatement()) {
      sql.executeUpdate("delete from invoice_timeline where" + MINE);
      sql.executeUpdate("delete from invoice where id < 0");
    }
  }

  @Test
  void aReversalNeverWaitsBehindExpiriesAndEachBillExpiresOnce() throws Exception {
    House.second();
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(House.base());
    String unpaid = till.send("NO_ACKNOWLEDGMENT");
    Till other = House.newTill();
    String paid = other.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(paid).expect(200);
    shopper.pay(paid, 0).expect(200);

    long due = fallDue(unpaid, paid);
    Await.until(
        "the payment is reversed",
        Duration.ofSeconds(10),
        () -> shopper.bill(paid).text("/state").equals("REVERSED"));
    long reversed = System.nanoTime();
    int left = count("select count(*) from invoice where id < 0 and state = 'OPEN'");
    assertThat(left)
        .as("bills that had still to expire when the payment was reversed")
        .isPositive();
    Await.until(
        "all bills have expired",
        Duration.ofSeconds(50),
        () -> count("select count(*) from invoice where id < 0 and state = 'OPEN'") == 0);
    long expired = System.nanoTime();
    System.out.printf(
        "%d bills due at once: the payment after them reversed after %.1f s, with %d bills left; all"
            + " expired after %.1f s, %.0f a second%n",
        BILLS,
        (reversed - due) / 1e9,
        left,
        (expired - due) / 1e9,
        BILLS / ((expired - due) / 1e9));
    assertThat(
            count(
                "select count(*) from invoice_timeline where event = 'EXPIRE' and sequence = 2"
                    + " and status_after = 'CANCELED' and"
                    + MINE))
        .isEqualTo(BILLS);
    assertThat(count("select count(*) from invoice_timeline where" + MINE)).isEqualTo(BILLS);
    assertThat(
            count(
                "select count(*) from invoice where id < 0 and state = 'CANCELED' and end_reason ="
                    + " 'EXPIRED' and version = 1 and timeline_length = 2 and deadline_at is null"))
        .isEqualTo(BILLS);
  }

  /** All of them fall due at one moment, the payment last. */
  private static long fallDue(String unpaid, String paid) throws SQLException {
    try (Connection connection = House.superuser().open();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.executeUpdate(
          "insert into invoice (%s) select %s from invoice i, seq_1_to_%d s where i.reference = '%s'"
              .formatted(columns(sql, ""), columns(sql, "i."), BILLS, unpaid));
      sql.executeUpdate(
          "update invoice set deadline_at = deadline_at - interval 20 second where reference = '%s'"
              .formatted(paid));
      connection.commit();
      return System.nanoTime();
    }
  }

  /**
   * All columns that are not computed; with {@code from}, the value that one of the many bills has
   * there.
   */
  private static String columns(Statement sql, String from) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select group_concat(column_name order by ordinal_position) from"
                + " information_schema.columns where table_schema = database() and table_name ="
                + " 'invoice' and coalesce(generation_expression, '') = ''")) {
      row.next();
      StringBuilder all = new StringBuilder();
      for (String column : row.getString(1).split(",")) {
        String value =
            from.isEmpty()
                ? column
                : switch (column) {
                  case "id" -> "-s.seq";
                  case "reference" -> "concat('due-', s.seq)";
                  case "deadline_at" -> "i.deadline_at - interval 1 hour";
                  default -> from + column;
                };
        all.append(all.isEmpty() ? "" : ",").append(value);
      }
      return all.toString();
    }
  }

  private static int count(String query) {
    return Integer.parseInt(Database.value(query));
  }
}
