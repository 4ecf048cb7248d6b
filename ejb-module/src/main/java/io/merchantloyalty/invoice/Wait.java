package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Delayed;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One held-back answer. Begins to watch before it looks the second time, so that no change falls
 * between. Rechecks every 10 s even if nobody pokes it: hints may be lost, answers must not. It
 * looks only while the caller is still there: a look may collect a payment, and a closed connection
 * must not collect anything (spec 02, getPaymentStatus).
 */
final class Wait<T extends Watched> implements Runnable {

  static final long RECHECK_NANOS = Duration.ofSeconds(10).toNanos();

  private final Supplier<T> read;
  private final Predicate<T> isNews;
  private final BooleanSupplier isCallerGone;
  private final HeldAnswers held;
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  /** Pokes since the last look began; several become one look. */
  private final AtomicInteger pokes = new AtomicInteger();

  private volatile long untilNanos;
  private volatile long watchedId;

  Wait(Supplier<T> read, Predicate<T> isNews, BooleanSupplier isCallerGone, HeldAnswers held) {
    this.read = read;
    this.isNews = isNews;
    this.isCallerGone = isCallerGone;
    this.held = held;
  }

  CompletionStage<T> answer() {
    return answer;
  }

  /** The first look, on the caller's thread; throws what the look throws. */
  void begin(Duration atMost) {
    untilNanos = System.nanoTime() + atMost.toNanos();
    T first = look();
    if (isNews.test(first) || atMost.isZero() || held.isEnding()) {
      answer.complete(first);
      return;
    }
    held.hold();
    watchedId = first.invoiceId();
    held.feed.watch(watchedId, this);
    setAlarm();
    poke();
  }

  /** Something may have happened. */
  @Override
  public void run() {
    poke();
  }

  private void poke() {
    if (pokes.getAndIncrement() == 0) {
      try {
        held.executor.execute(this::lookAgain);
      } catch (RejectedExecutionException e) {
        finish(() -> answer.completeExceptionally(e));
      }
    }
  }

  private T look() {
    if (isCallerGone.getAsBoolean()) {
      // for the log, and for callers who have only closed their own half of the connection
      throw new DomainException(
          ResultCode.SERVICE_UNAVAILABLE,
          "the caller has closed the connection",
          new Details.RetryAfter(1));
    }
    return read.get();
  }

  private void lookAgain() {
    int seen;
    do {
      seen = pokes.get();
      try {
        boolean timeIsUp = System.nanoTime() - untilNanos >= 0 || held.isEnding();
        T now = look();
        if (isNews.test(now) || timeIsUp) {
          finish(() -> answer.complete(now));
          return;
        }
      } catch (RuntimeException e) {
        finish(() -> answer.completeExceptionally(e));
        return;
      }
    } while (!pokes.compareAndSet(seen, 0));
  }

  private void finish(Runnable how) {
    held.feed.leave(watchedId, this);
    held.release();
    how.run();
  }

  private void setAlarm() {
    long left = untilNanos - System.nanoTime();
    held.alarms.add(
        new Alarm(this, System.nanoTime() + Math.max(0, Math.min(left, RECHECK_NANOS))));
  }

  /** The next time at which this waiter looks unasked. */
  static final class Alarm implements Delayed {
    private final Wait<?> waiter;
    private final long atNanos;

    Alarm(Wait<?> waiter, long atNanos) {
      this.waiter = waiter;
      this.atNanos = atNanos;
    }

    void ring() {
      if (!waiter.answer.isDone()) {
        waiter.poke();
        if (System.nanoTime() - waiter.untilNanos < 0) {
          waiter.setAlarm();
        }
      }
    }

    /** Its time is up. */
    void end() {
      if (!waiter.answer.isDone()) {
        waiter.poke();
      }
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(atNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Two alarms of the same moment are still two. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
