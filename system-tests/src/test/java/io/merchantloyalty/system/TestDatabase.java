package io.merchantloyalty.system;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.util.List;
import java.util.stream.Stream;

/**
 * Databases of tests. Each has a port that no outgoing connection can take while the database is
 * down.
 */
public final class TestDatabase {

  /** The data need not survive a power cut. */
  private static final List<String> HASTY =
      List.of("--innodb-flush-log-at-trx-commit=2", "--skip-innodb-doublewrite");

  private TestDatabase() {}

  /** An empty database that stops with the JVM. {@code name}: of its directory. */
  public static EmbeddedDatabase start(String name) {
    return start(name, HASTY);
  }

  /** Counts the changed rows of each table. */
  public static EmbeddedDatabase startCounting(String name) {
    return start(name, Stream.concat(HASTY.stream(), Stream.of("--userstat=1")).toList());
  }

  /** The same, with writes as durable as in the database of {@code ./run}. */
  public static EmbeddedDatabase startCareful(String name) {
    return start(name, List.of());
  }

  private static EmbeddedDatabase start(String name, List<String> more) {
    return EmbeddedDatabase.startForTests(
        Places.fresh(name),
        Stream.concat(Stream.of("--port=" + Ports.free()), more.stream()).toArray(String[]::new));
  }
}
