package io.merchantloyalty.system;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.merchantloyalty.launcher.DatabaseLogin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The demo's passwords and PINs, with hashes that take a hundredth of the product's time. Tests
 * sign in and pay by the thousand, and are not about the hash.
 */
final class CheapHashes {

  static final String SETTING = "-Dloyalty.password.cost=4";
  private static final int COST = 4;
  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  /** The secrets of the demo's users by column, in the order of their ids. */
  private static final Map<String, List<String>> SECRETS =
      Map.of(
          "merchant_user.password_hash", List.of("1234", "1234", "2345", "2009"),
          "terminal.password_hash", List.of("12345678", "2009", "2009", "2009"),
          "wallet_user.pin_hash", List.of("1234", "2345", "3456"),
          "operator_user.password_hash", List.of("demo-operator"));

  private CheapHashes() {}

  /** Replaces the demo's own hashes; does nothing where there is no demo. */
  static void in(DatabaseLogin database) {
    try (Connection connection = database.open()) {
      for (Map.Entry<String, List<String>> entry : SECRETS.entrySet()) {
        String[] column = entry.getKey().split("\\.", 2);
        replace(connection, column[0], column[1], entry.getValue());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void replace(
      Connection connection, String table, String column, List<String> secrets)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from %s where %s like '$2a$10$%%' order by id"
                    .formatted(table, column))) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    if (ids.isEmpty()) {
      return;
    }
    if (ids.size() != secrets.size()) {
      throw new IllegalStateException(
          table + " has " + ids.size() + " people of the demo, and " + secrets.size() + " secrets");
    }
    try (PreparedStatement update =
        connection.prepareStatement("update %s set %s = ? where id = ?".formatted(table, column))) {
      for (int i = 0; i < ids.size(); i++) {
        update.setString(1, BCrypt.with(VERSION).hashToString(COST, secrets.get(i).toCharArray()));
        update.setLong(2, ids.get(i));
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
