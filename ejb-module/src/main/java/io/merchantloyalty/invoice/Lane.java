package io.merchantloyalty.invoice;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that is begun again and again and runs at most once at a time, on a thread of its own: what
 * is in one lane never waits for what is in another.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class.getName());

  /** A round of work. What it throws is logged, and the next round begins as usual. */
  interface Round {
    void run() throws Exception;
  }

  private final Executor threads;
  private final AtomicBoolean working = new AtomicBoolean();

  Lane(Executor threads) {
    this.threads = threads;
  }

  /** Begins a round, unless the last one still runs. */
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
      LOG.log(Level.WARNING, "deadlines have to wait", e);
    } finally {
      working.set(false);
    }
  }
}
