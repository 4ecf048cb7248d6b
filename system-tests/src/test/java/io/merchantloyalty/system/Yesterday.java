package io.merchantloyalty.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Makes time pass for one invoice: what was noted on it happened that much earlier. Waiting for
 * real would take minutes, and shorter settings would hold for every other test as well.
 */
final class Yesterday {

  private Yesterday() {}

  /** {@code column}: a time of the invoice. */
  static void earlier(String reference, String column, int seconds) {
    try (Connection connection = House.database().superuser().open();
        PreparedStatement update =
            connection.prepareStatement(
                "update invoice set %1$s = %1$s - interval ? second where reference = ?"
                    .formatted(column))) {
      update.setInt(1, seconds);
      update.setString(2, reference);
      if (update.executeUpdate() != 1) {
        throw new AssertionError("no invoice " + reference);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
