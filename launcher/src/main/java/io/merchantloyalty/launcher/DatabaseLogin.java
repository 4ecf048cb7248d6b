package io.merchantloyalty.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * All that it takes to open a connection.
 *
 * @param url a JDBC URL of Connector/J, with the flags of {@link JdbcUrl}
 * @param user the database user
 * @param password never empty: Payara's data source takes an empty password for none
 */
public record DatabaseLogin(String url, String user, String password) {

  /** Opens a connection of its own, outside any pool. */
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The database without the driver's flags, to show. */
  public String place() {
    int flags = url.indexOf('?');
    return flags < 0 ? url : url.substring(0, flags);
  }

  /** Leaves the password out, for this may end up in a log. */
  @Override
  public String toString() {
    return user + " at " + place();
  }
}
