package io.merchantloyalty.system.sweep;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import io.merchantloyalty.system.ServerProcess;
import io.merchantloyalty.system.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database and a server of the sweeps' own: they guess passwords by the hundred and look at every
 * row, so nobody else may be at work there.
 */
final class SweptServer {

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  private SweptServer() {}

  static synchronized URI base() {
    if (server == null) {
      database = TestDatabase.startCounting("sweeps-db");
      // nothing happens by itself meanwhile, so every change comes from a request
      server =
          ServerProcess.on(
              database.login(),
              "sweeps",
              "-Dloyalty.source.calls=1000000",
              "-Dloyalty.guess.attempts=1000000",
              "-Dloyalty.misses=1000000",
              "-Dloyalty.guess.attempts-everywhere=1000000",
              "-Dloyalty.deadline.collection=PT5H",
              "-Dloyalty.deadline.expiry=PT5H",
              "-Dloyalty.offer.patience=PT5H",
              "-Dloyalty.payer.silence=PT5H");
    }
    return server.base();
  }

  static synchronized Connection connect() throws SQLException {
    base();
    return database.login().open();
  }

  /** What the server wrote to its console and logs is below this. */
  static synchronized ServerProcess process() {
    base();
    return server;
  }
}
