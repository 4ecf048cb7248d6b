package io.merchantloyalty.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Undoes the start in reverse order when the JVM ends, whether by Ctrl-C, SIGTERM or a failed
 * start: the server has to let go of the database before the database stops.
 */
final class Cleanup extends Thread {
  private static final Logger LOG = Logger.getLogger(Cleanup.class.getName());

  private final Deque<AutoCloseable> steps = new ArrayDeque<>();
  private volatile boolean begun;

  Cleanup() {
    super("stop server and database");
  }

  /** Registers what the next step of the start will have to undo; call it before that step. */
  synchronized void add(AutoCloseable step) {
    steps.push(step);
  }

  /** Whether the JVM is on its way out, so that a step that fails now fails because of that. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void run() {
    begun = true;
    for (AutoCloseable step = next(); step != null; step = next()) {
      try {
        step.close();
      } catch (Exception e) {
        // the later steps matter more than this one's trouble
        LOG.log(Level.WARNING, "a step of the stop failed", e);
      }
    }
  }

  private synchronized AutoCloseable next() {
    return steps.poll();
  }
}
