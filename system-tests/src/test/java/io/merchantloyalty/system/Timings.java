package io.merchantloyalty.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What the tests start and how long each start takes, for the table at the end of {@code ./verify}:
 * one line of {@code timings.tsv} for each start, with kind, name and milliseconds.
 */
public final class Timings {

  private Timings() {}

  static void serverStarted(String name, long startedNanos) {
    record("server", name, startedNanos);
  }

  public static void windowOpened(long startedNanos) {
    record("window", "browser", startedNanos);
  }

  /** {@code startedNanos}: {@link System#nanoTime()} before the start. */
  private static synchronized void record(String kind, String name, long startedNanos) {
    long millis = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
    Path file = Path.of(System.getProperty("work")).resolveSibling("timings.tsv");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          kind + "\t" + name + "\t" + millis + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
