package io.merchantloyalty.system;

import io.merchantloyalty.launcher.EmbeddedDatabase;

/**
 * One database and one server with demo data for all tests that need nothing special; started by
 * the first that asks.
 */
public final class House {

  private static EmbeddedDatabase database;
  private static ServerProcess server;
  private static ServerProcess second;

  private House() {}

  public static synchronized EmbeddedDatabase database() {
    if (database == null) {
      database = EmbeddedDatabase.startForTests(Places.fresh("house-db"));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
    return database;
  }

  public static synchronized ServerProcess server() {
    if (server == null) {
      server = ServerProcess.on(database().login(), "house");
    }
    return server;
  }

  /** Another process on the same database. */
  static synchronized ServerProcess second() {
    if (second == null) {
      server();
      second = ServerProcess.on(database().login(), "second");
    }
    return second;
  }

  /**
   * A till of the demo's first shop, registered for one test alone, so that tests don't take each
   * other's bills away.
   */
  static Till newTill() {
    return Till.register(server().base(), Principals.MERCHANT);
  }
}
