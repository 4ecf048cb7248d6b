package io.merchantloyalty.launcher;

/**
 * Starts the embedded database again when it dies under a running server. The server meanwhile
 * answers "unavailable" and finds it again by itself, for it comes back on the same port.
 */
final class DatabaseGuard {
  private static final int PAUSE_MILLIS = 1_000;

  private final EmbeddedDatabase database;
  private final Progress progress;

  DatabaseGuard(EmbeddedDatabase database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Returns when the database was closed on purpose. */
  void watch() throws InterruptedException {
    database.awaitEnd();
    while (!database.isClosed()) {
      progress.say("the database ended unexpectedly, starting it again");
      // not in a tight circle, if it dies each time
      Thread.sleep(PAUSE_MILLIS);
      restart();
      database.awaitEnd();
    }
  }

  private void restart() {
    try {
      database.restart();
      progress.say("the database is back");
    } catch (StartFailure e) {
      progress.fail(e.getMessage());
    }
  }
}
