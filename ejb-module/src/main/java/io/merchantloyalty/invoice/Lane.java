package io.merchantloyalty.invoice;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeated work that runs at most once at a time, on a thread of its own. Work in one lane never
 * waits for work in another.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class.getName());

  /** A round of work. An exception from it is logged, and the next round begins as usual. */
  interface Round {
    void run() throws Exception;
  }

  private final Executor threads;
  private final AtomicBoolean working = new AtomicBoolean();

  Lane(Executor threads) {
    this.threads = threads;
  }

  /** Begins a round, unless the last round is still running. */
  void begin(Round round) {
    if (working.compareAndSet(false, true)) {
      try {
        threads.execute(() -> work(round));
      } catch (RuntimeException e) {
        working.set(false);
        throw e;
      }
    }
  }

  private void work(Round round) {
    try {
      round.run();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "a round of deadlines failed; the next round tries again", e);
    } finally {
      working.set(false);
    }
  }
}
