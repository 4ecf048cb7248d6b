package io.merchantloyalty.system;

import java.io.IOException;
import java.util.List;

/**
 * One server with demo data on the database that the distribution packages, on a machine whose own
 * name cannot be looked up. The first test that asks starts it. {@code ./verify} installs what a
 * test here needs beyond a JDK.
 */
final class PackagedHouse {

  private static PackagedDatabase database;
  private static ServerProcess server;

  private PackagedHouse() {}

  static synchronized PackagedDatabase database() {
    try {
      if (database == null) {
        database = PackagedDatabase.start();
      }
      return database;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static synchronized ServerProcess server() {
    if (server == null) {
      List<String> machine = Namespaces.canRename() ? Namespaces.called("no-such-name") : List.of();
      server = ServerProcess.on(machine, database().login(), "packaged");
    }
    return server;
  }
}
