package io.merchantloyalty.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whoever waits for an invoice that something happened to it, wherever it happened: in this
 * process right after the commit, in another when the tail of the timeline brings it. What it tells
 * is a hint; the one who is told reads the invoice again.
 */
@ApplicationScoped
public class InvoiceFeed {

  private final Map<Long, Set<Runnable>> watchers = new ConcurrentHashMap<>();
  private final AtomicInteger watching = new AtomicInteger();

  /**
   * The tail reads each second. When it has not come back for twice as long the database hangs, and
   * that its read has not failed yet says nothing: a socket is waited at for 5 s.
   */
  static final long READ_AGE_NANOS_MAX = 2_000_000_000L;

  private volatile boolean answering;
  private volatile long readAtNanos;

  /**
   * False while the database cannot be read, or has not answered for a while: callers are answered
   * 503 / 94 without a try (spec 08, Feed).
   */
  public boolean isHealthy() {
    return answering && System.nanoTime() - readAtNanos < READ_AGE_NANOS_MAX;
  }

  /**
   * Calls {@code told} on each change from now on until {@link #leave}. It must not block: it hands
   * work on.
   */
  void watch(long invoiceId, Runnable told) {
    watchers.compute(
        invoiceId,
        (id, present) -> {
          Set<Runnable> set = present == null ? ConcurrentHashMap.newKeySet(1) : present;
          if (set.add(told)) {
            watching.incrementAndGet();
          }
          return set;
        });
  }

  void leave(long invoiceId, Runnable told) {
    watchers.computeIfPresent(
        invoiceId,
        (id, set) -> {
          if (set.remove(told)) {
            watching.decrementAndGet();
          }
          return set.isEmpty() ? null : set;
        });
  }

  /** Whether anybody waits, so that the tail should look often. */
  boolean isWatched() {
    return watching.get() > 0;
  }

  void changed(long invoiceId) {
    Set<Runnable> told = watchers.get(invoiceId);
    if (told != null) {
      told.forEach(Runnable::run);
    }
  }

  /** The tail has just been read, from begin to end. */
  void read() {
    readAtNanos = System.nanoTime();
    answering = true;
  }

  /** The tail could not be read. */
  void failed() {
    answering = false;
  }
}
