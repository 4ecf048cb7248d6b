package io.merchantloyalty.system.crash;

import io.merchantloyalty.launcher.DatabaseLogin;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import io.merchantloyalty.system.ServerProcess;
import io.merchantloyalty.system.TestDatabase;
import java.net.URI;
import java.util.Random;

/** A database and a server that lead a hard life. Both come back on the ports that they had. */
final class CrashedHouse implements AutoCloseable {

  /** What is taken away. */
  enum Victim {
    DATABASE,
    BOTH,
    SERVER
  }

  private final EmbeddedDatabase database;
  private ServerProcess server;

  private CrashedHouse(EmbeddedDatabase database, ServerProcess server) {
    this.database = database;
    this.server = server;
  }

  /** Deadlines are a fifth of the product's own, or less, so that a round takes seconds. */
  static CrashedHouse start() {
    EmbeddedDatabase database = TestDatabase.startCareful("crash-db");
    ServerProcess server =
        ServerProcess.on(
            database.login(),
            "crash",
            "-Dloyalty.source.calls=1000000",
            "-Dloyalty.misses=1000000",
            "-Dloyalty.deadline.collection=PT3S",
            "-Dloyalty.bank.patience=PT2S",
            "-Dloyalty.bank.check=PT1S",
            "-Dloyalty.bank.checks-max=60",
            "-Dloyalty.bank.late-answer=PT4S",
            "-Dloyalty.test-bank.late=PT3S");
    return new CrashedHouse(database, server);
  }

  URI base() {
    return server.base();
  }

  DatabaseLogin login() {
    return database.superuser();
  }

  /** SIGKILL; of both, one a little later than the other, in either order. */
  void kill(Victim victim, Random random) throws InterruptedException {
    switch (victim) {
      case DATABASE -> database.kill();
      case SERVER -> server.kill();
      case BOTH -> {
        boolean databaseFirst = random.nextBoolean();
        if (databaseFirst) {
          database.kill();
        } else {
          server.kill();
        }
        Thread.sleep(random.nextInt(200));
        if (databaseFirst) {
          server.kill();
        } else {
          database.kill();
        }
      }
    }
  }

  /** Starts what is gone, and waits until the server answers. */
  void restart() {
    if (!database.isAlive()) {
      database.restart();
    }
    if (server.isAlive()) {
      server.awaitReady();
    } else {
      server = server.again();
    }
  }

  String output() {
    return server.output();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
