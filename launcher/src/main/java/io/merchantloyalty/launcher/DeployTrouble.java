package io.merchantloyalty.launcher;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Remembers why a deployment failed, which Payara tells only its log: the first thing that is
 * thrown, for what follows is mostly its consequence.
 */
final class DeployTrouble extends Handler {
  private volatile String line;

  @Override
  public void publish(LogRecord entry) {
    if (line == null && Level.SEVERE.equals(entry.getLevel()) && entry.getThrown() != null) {
      line = innermost(entry.getThrown());
    }
  }

  Optional<String> line() {
    return Optional.ofNullable(line);
  }

  private static String innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause).lines().findFirst().orElse("");
  }

  @Override
  public void flush() {
    // nothing is buffered
  }

  @Override
  public void close() {
    // nothing is open
  }
}
