package io.merchantloyalty.platform;

import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.DisplayName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings values that were stored before into the form in which they are stored now: names into NFC,
 * card numbers without white space around them, phone numbers without the two zeros of calls
 * abroad. In Java, because SQL knows no NFC. Only values that can be in another form are read.
 *
 * <p>A value whose form somebody else has already stays as it is: of two blocks of one card that
 * began at the same moment one is enough, and which of two wallets a phone number means is not for
 * a migration to say.
 */
final class OneForm implements JavaMigration {

  /** Other than letters and digits of ASCII. */
  private static final String ODD_NUMBER = "card_number regexp '[^0-9A-Za-z]'";

  private static final String NOT_ASCII_OR_SPACED =
      "(length(%1$s) <> char_length(%1$s) or %1$s like ' %%' or %1$s like '%% ')";

  private static final int BATCH = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("29");
  }

  @Override
  public String getDescription() {
    return "values in one form";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    for (String table :
        new String[] {"merchant", "shop_node", "merchant_user", "loyalty_program", "wallet_user"}) {
      names(database, table, "name");
    }
    names(database, "terminal", "name");
    names(database, "terminal", "external_id");
    bring(
        database,
        "select id, card_number from loyalty_card where " + ODD_NUMBER,
        "update loyalty_card set card_number = ? where id = ?",
        text -> new CardNumber(text).printed());
    // a block has no id of its own
    bring(
        database,
        "select card_number, card_number from blocked_card where " + ODD_NUMBER,
        "update ignore blocked_card set card_number = ? where cast(card_number as binary) = cast(? as binary)",
        text -> new CardNumber(text).printed());
    bring(
        database,
        "select id, msisdn from wallet_user where msisdn like '00%'",
        "update ignore wallet_user set msisdn = ? where id = ?",
        text -> text.substring(2));
  }

  private static void names(Connection database, String table, String column) throws SQLException {
    bring(
        database,
        "select id, %2$s from %1$s where %2$s is not null and "
            .formatted(table, column)
            .concat(NOT_ASCII_OR_SPACED.formatted(column)),
        "update %1$s set %2$s = ? where id = ?".formatted(table, column),
        DisplayName::of);
  }

  /** {@code select}: a key and a value. {@code update}: the value, then the key. */
  private static void bring(
      Connection database, String select, String update, UnaryOperator<String> form)
      throws SQLException {
    Map<String, String> changed = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        String value = rows.getString(2);
        String normal = form.apply(value);
        if (!normal.isEmpty() && !normal.equals(value)) {
          changed.put(rows.getString(1), normal);
        }
      }
    }
    try (PreparedStatement statement = database.prepareStatement(update)) {
      int waiting = 0;
      for (Map.Entry<String, String> row : changed.entrySet()) {
        statement.setString(1, row.getValue());
        statement.setString(2, row.getKey());
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
