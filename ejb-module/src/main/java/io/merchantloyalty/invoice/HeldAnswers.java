package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All answers that this process holds: how many there may be, and what wakes them, and when. An
 * answer takes memory for as long as it is held, and payments need memory, too. So the limit
 * depends on the heap (spec 07: at most 24 KiB each). A caller who comes when all places are taken
 * is told to come again.
 */
final class HeldAnswers {

  /** Measured with requests as tills send them: 31 to 33 KiB, including the server's part. */
  private static final long HEAP_BYTES_EACH = 32L * 1024;

  /** Share of the heap. The rest is for the product itself and for payments. */
  private static final int HEAP_SHARE = 3;

  private static final int RETRY_AFTER_SECONDS = 5;

  final InvoiceFeed feed;
  final Executor executor;
  final DelayQueue<Wait.Alarm> alarms = new DelayQueue<>();
  private final int most;
  private final AtomicInteger held = new AtomicInteger();
  private volatile boolean ending;

  /** {@code most}: how many answers may be held; 0: as many as the heap allows. */
  HeldAnswers(InvoiceFeed feed, Executor executor, int most) {
    this.feed = feed;
    this.executor = executor;
    this.most = most > 0 ? most : mostFor(Runtime.getRuntime().maxMemory());
  }

  static int mostFor(long heapBytes) {
    return (int) Math.min(Integer.MAX_VALUE, heapBytes / HEAP_SHARE / HEAP_BYTES_EACH);
  }

  /**
   * Takes a place for one answer.
   *
   * @throws DomainException SYSTEM_BUSY when none is free
   */
  void hold() {
    if (held.incrementAndGet() > most) {
      held.decrementAndGet();
      throw new DomainException(
          ResultCode.SYSTEM_BUSY,
          "too many answers are held back already: ask without wait, or later",
          new Details.RetryAfter(RETRY_AFTER_SECONDS));
    }
  }

  void release() {
    held.decrementAndGet();
  }

  /** Wakes the answers whose time has come. */
  void ring() {
    for (Wait.Alarm due = alarms.poll(); due != null; due = alarms.poll()) {
      due.ring();
    }
  }

  /** Has all held answers sent now with what there is, and holds no others. */
  void end() {
    ending = true;
    // each has exactly one alarm
    for (Wait.Alarm alarm : alarms.toArray(Wait.Alarm[]::new)) {
      alarm.end();
    }
  }

  boolean isEnding() {
    return ending;
  }
}
