package io.merchantloyalty.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which users are in the database once the server is ready, as far as this matters to the person
 * who started it.
 *
 * @param demo whether the demo's users are there; only an empty database gets them
 * @param operator whether anybody can make a company a merchant
 */
record Inhabitants(boolean demo, boolean operator) {
  private static final Logger LOG = Logger.getLogger(Inhabitants.class.getName());
  private static final String QUESTION =
      "select exists (select 1 from information_schema.tables"
          + " where table_schema = database() and table_name = 'demo_data_history'),"
          + " exists (select 1 from operator_user where enabled)";

  /**
   * Asks the database. Empty if the database does not answer just now, which is no reason to stop.
   */
  static Optional<Inhabitants> of(DatabaseLogin database) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUESTION)) {
      row.next();
      return Optional.of(new Inhabitants(row.getBoolean(1), row.getBoolean(2)));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "who is in the database cannot be told", e);
      return Optional.empty();
    }
  }
}
