package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/**
 * A poll and the janitor at the same invoice at the same moment, ten thousand times (spec 02,
 * Deadlines): both have looked before they get its lock, and both look again once they have it. The
 * aggregate, its deadline and the poll's rule are the real ones; the row lock is a lock of the JVM,
 * and the time is set.
 */
class CollectionEdgeTest {

  private static final int TIMES = 10_000;

  /** Who begins: on its own, or with the other at the same moment. */
  private enum Order {
    POLL_FIRST,
    JANITOR_FIRST,
    BOTH_AT_ONCE
  }

  /** The database: whoever reads sees what was committed, whoever writes holds the row. */
  private static final class Row {
    private final AtomicReference<TillWorld> committed;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean toldPaid;
    private volatile boolean reversed;

    Row(TillWorld due) {
      committed = new AtomicReference<>(due);
    }

    void poll() {
      TillWorld told =
          Polls.settled(
              committed::get,
              world -> world.bill.invoice.isCollectedByAnswer(),
              world -> transaction(TillWorld.Event.POLL_WRITES));
      toldPaid = told.bill.invoice.status() == InvoiceStatus.PAID;
    }

    void janitor() {
      if (committed.get().bill.invoice.isDue(committed.get().now)) {
        transaction(TillWorld.Event.JANITOR);
      }
      reversed = committed.get().bill.reversed;
    }

    private void transaction(TillWorld.Event event) {
      lock.lock();
      try {
        TillWorld world = new TillWorld(committed.get());
        world.happens(event);
        committed.set(world);
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void whoeverLocksTheInvoiceFirstWinsAndNobodyToldPaidIsReversed() throws Exception {
    TillWorld due = due();
    ExecutorService two = Executors.newFixedThreadPool(2);
    int collected = 0;
    int together = 0;
    for (int i = 0; i < TIMES; i++) {
      Order order = Order.values()[i % Order.values().length];
      Row row = new Row(new TillWorld(due));
      run(two, row, order);
      assertThat(row.toldPaid).isNotEqualTo(row.reversed);
      TillWorld end = row.committed.get();
      assertThat(end.ledger[2]).isEqualTo(row.toldPaid ? 10_000 : 0);
      assertThat(end.ledger[0] + end.ledger[2]).isZero();
      if (order == Order.BOTH_AT_ONCE) {
        together++;
        collected += row.toldPaid ? 1 : 0;
      } else {
        assertThat(row.toldPaid).isEqualTo(order == Order.POLL_FIRST);
      }
    }
    two.shutdown();
    System.out.printf(
        "edge of the deadline, model: %d times, %d of them at once: %d collected, %d reversed%n",
        TIMES, together, collected, together - collected);
    assertThat(collected).isBetween(1, together - 1);
  }

  private static void run(ExecutorService two, Row row, Order order) throws Exception {
    if (order == Order.POLL_FIRST) {
      row.poll();
      row.janitor();
    } else if (order == Order.JANITOR_FIRST) {
      row.janitor();
      row.poll();
    } else {
      CyclicBarrier start = new CyclicBarrier(2);
      Future<?> poll = two.submit(() -> begin(start, row::poll));
      Future<?> janitor = two.submit(() -> begin(start, row::janitor));
      poll.get(10, TimeUnit.SECONDS);
      janitor.get(10, TimeUnit.SECONDS);
    }
  }

  private static void begin(CyclicBarrier start, Runnable work) {
    try {
      start.await();
      work.run();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Paid, and its 20 s are over. */
  private static TillWorld due() {
    TillWorld world =
        new TillWorld(
            new TillWorld.Setting(
                AcknowledgmentMode.NO_ACKNOWLEDGMENT,
                CollectionMode.AT_ONCE,
                false,
                false,
                false,
                Invoice.class,
                TillWorld.Extra.NONE,
                TillWorld.Carelessness.NONE));
    for (TillWorld.Event event :
        new TillWorld.Event[] {
          TillWorld.Event.SCAN_BY_A, TillWorld.Event.PAY, TillWorld.Event.SECONDS_20_PASS
        }) {
      assertThat(world.happens(event)).isTrue();
      world.bill.invoice.takeSteps();
    }
    assertThat(world.bill.invoice.state()).isEqualTo(InvoiceState.PAID);
    assertThat(world.bill.invoice.isDue(world.now)).isTrue();
    return world;
  }
}
