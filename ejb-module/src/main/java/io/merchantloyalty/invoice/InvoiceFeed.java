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
  private volatile boolean healthy;

  /**
   * False while the database cannot be read: callers are answered 503 / 94 without a try (spec 08,
   * Feed).
   */
  public boolean isHealthy() {
    return healthy;
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

  void nowHealthy(boolean isHealthy) {
    healthy = isHealthy;
  }
}
