package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.net.URI;

/**
 * One database and one server with demo data for all tests that need nothing special. The first
 * test that asks starts them, unless they are already running ({@link StandingHouse}).
 */
public final class House {

  private static EmbeddedDatabase database;
  private static ServerProcess server;
  private static ServerProcess second;

  private House() {}

  /** Where the server is. */
  public static URI base() {
    return StandingHouse.isUsed() ? StandingHouse.base() : server().base();
  }

  /** The product's own login at the database. */
  public static DatabaseLogin login() {
    return StandingHouse.isUsed() ? StandingHouse.login() : database().login();
  }

  /** The login that may do everything in the database. */
  public static DatabaseLogin superuser() {
    return StandingHouse.isUsed() ? StandingHouse.superuser() : database().superuser();
  }

  /** Another process on the same database. */
  static synchronized ServerProcess second() {
    if (second == null) {
      base();
      second = ServerProcess.on(login(), "second");
    }
    return second;
  }

  /** For tests that look at the process, which a standing house does not give access to. */
  public static synchronized ServerProcess server() {
    StandingHouse.refuse();
    if (server == null) {
      server = ServerProcess.on(database().login(), "house");
    }
    return server;
  }

  private static synchronized EmbeddedDatabase database() {
    if (database == null) {
      database = TestDatabase.start("house-db");
    }
    return database;
  }

  /**
   * A till of the demo's first shop, registered for one test alone, so that tests don't take each
   * other's bills away.
   */
  static Till newTill() {
    return Till.register(base(), Principals.MERCHANT);
  }
}
