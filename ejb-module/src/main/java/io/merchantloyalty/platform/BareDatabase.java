package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database of this release without a server around it, for what is set up before a server runs.
 * Servers may be using the database meanwhile.
 */
public final class BareDatabase {

  private final DataSource dataSource;
  private final Clock clock;
  private final Ids ids;

  private BareDatabase(DataSource dataSource, Clock clock, Ids ids) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Reaches the database as a server would, and brings its schema up to this release.
   *
   * @param url with the flags that the server also gets
   */
  public static BareDatabase bringUp(String url, String user, String password) throws SQLException {
    MicrosecondDataSource dataSource = new MicrosecondDataSource();
    dataSource.setUrl(url);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    Schema.bringUp(dataSource);
    DatabaseClock clock = new DatabaseClock();
    clock.synchronise(dataSource);
    ProcessIds ids = new ProcessIds(clock);
    ids.register(dataSource);
    return new BareDatabase(dataSource, clock, ids);
  }

  /** A new connection. The caller closes it. */
  public Connection open() throws SQLException {
    return dataSource.getConnection();
  }

  public Clock clock() {
    return clock;
  }

  public Ids ids() {
    return ids;
  }
}
