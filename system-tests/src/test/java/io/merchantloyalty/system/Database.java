package io.merchantloyalty.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What tests change in the shared house's database, or look up there, because no API may. */
final class Database {

  private Database() {}

  /** Runs a statement that must change something. */
  static void change(String statement, Object... parameters) {
    try (Connection connection = House.superuser().open();
        PreparedStatement update = connection.prepareStatement(statement)) {
      set(update, parameters);
      if (update.executeUpdate() == 0) {
        throw new AssertionError("nothing to change: " + statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row; empty when there is no row, or nothing in it. */
  static String value(String query, Object... parameters) {
    try (Connection connection = House.superuser().open();
        PreparedStatement select = connection.prepareStatement(query)) {
      set(select, parameters);
      try (ResultSet row = select.executeQuery()) {
        String found = row.next() ? row.getString(1) : null;
        return found == null ? "" : found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
