package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shoppers for one test alone: who answers "remember?" is another shopper afterwards. Made in the
 * database of the shared house, with money from the Test Bank and Anna's PIN.
 */
public final class Shoppers {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private Shoppers() {}

  /** A shopper with 1000 kronor and no loyalty card. */
  public static Wallet withoutCard(URI base) {
    return withoutCard(base, House.superuser());
  }

  /** The same in a test's own database. */
  public static Wallet withoutCard(URI base, DatabaseLogin superuser) {
    return signIn(base, make(superuser, 100_000));
  }

  /** A shopper who has stored that number of SOME_CARD. */
  static Wallet withCard(URI base, String cardNumber) {
    return withCard(base, House.superuser(), cardNumber);
  }

  /** The same in a test's own database. */
  static Wallet withCard(URI base, DatabaseLogin database, String cardNumber) {
    long user = make(database, 100_000);
    try (Connection connection = database.open();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at) select %d, id, 401, '%s',"
                  .formatted(user + 3, cardNumber)
              + " created_at from wallet_user where id = %d".formatted(user));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return signIn(base, user);
  }

  private static Wallet signIn(URI base, long user) {
    return Wallet.signIn(base, login(user));
  }

  /** A new shopper with that much money and no loyalty card, in a database of the test's own. */
  public static Principals.Login make(DatabaseLogin database, long balanceMinor, String bank) {
    long user = make(database, balanceMinor);
    if (!bank.isEmpty()) {
      outside(database, user, bank);
    }
    return login(user);
  }

  /** The account is kept outside the server, in that manner. */
  private static void outside(DatabaseLogin database, long user, String manner) {
    try (Connection connection = database.open();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "update wallet_account set provider = 'TEST_BANK_OUTSIDE', provider_account = concat('%s-', provider_account)"
                  .formatted(manner)
              + " where wallet_user_id = %d".formatted(user));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Principals.Login login(long user) {
    return new Principals.Login("46" + user, "1234");
  }

  private static long make(DatabaseLogin database, long balanceMinor) {
    int number = COUNTER.incrementAndGet();
    long user = 711_000_000L + 10L * number;
    String msisdn = "46" + user;
    try (Connection connection = database.open();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute(
          "insert into wallet_user (id, msisdn, payer_reference, name, pin_hash, created_at) select %1$d, '%2$s',"
                  .formatted(user, msisdn)
              + " 'TEST-%1$d', 'Test', pin_hash, created_at from wallet_user where msisdn = '46700000001'"
                  .formatted(user));
      sql.execute(
          "insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at) select id, id,"
              + " unhex(sha2('demo', 256)), created_at, created_at from wallet_user where id = "
              + user);
      sql.execute(
          "insert into ledger_account (id, kind, owner_id, currency, balance_minor, created_at) select %d, 'SHOPPER',"
                  .formatted(user + 1)
              + " %d, 'SEK', %2$d, created_at from wallet_user where id = %1$d"
                  .formatted(user, balanceMinor));
      sql.execute(
          "insert into wallet_account (id, wallet_user_id, account_reference, provider, provider_account, currency,"
              + " name, created_at) select %d, %d, 'test-account-%2$d', 'TEST_BANK', '%1$d', 'SEK', 'Test Bank', created_at"
                  .formatted(user + 1, user)
              + " from wallet_user where id = %d".formatted(user));
      sql.execute(
          "insert into ledger_transfer (id, kind, at, idempotency_key) select %d, 'FUND', created_at, 'test-money-%1$d'"
                  .formatted(user + 2)
              + " from wallet_user where id = %d".formatted(user));
      sql.execute(
          "insert into ledger_posting (transfer_id, line, account_id, amount_minor, currency) values"
              + " (%1$d, 1, 800, -%3$d, 'SEK'), (%1$d, 2, %2$d, %3$d, 'SEK')"
                  .formatted(user + 2, user + 1, balanceMinor));
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return user;
  }
}
