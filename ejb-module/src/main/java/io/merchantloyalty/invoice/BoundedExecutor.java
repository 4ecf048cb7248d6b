package io.merchantloyalty.invoice;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets at most so many tasks run at once and the rest wait in line. The container's executor makes
 * as many threads as it is asked for, and ten thousand woken waiters must not take every connection
 * of the pool.
 */
final class BoundedExecutor implements Executor {

  private final Executor threads;
  private final int atOnceMax;
  private final Queue<Runnable> line = new ConcurrentLinkedQueue<>();
  private final AtomicInteger running = new AtomicInteger();

  BoundedExecutor(Executor threads, int atOnceMax) {
    this.threads = threads;
    this.atOnceMax = atOnceMax;
  }

  @Override
  public void execute(Runnable task) {
    line.add(task);
    startWhileThereIsRoom();
  }

  private void startWhileThereIsRoom() {
    int now = running.get();
    while (now < atOnceMax && !line.isEmpty()) {
      if (running.compareAndSet(now, now + 1)) {
        start();
      }
      now = running.get();
    }
  }

  private void start() {
    try {
      threads.execute(this::workOff);
    } catch (RuntimeException e) {
      running.decrementAndGet();
      throw e;
    }
  }

  private void workOff() {
    try {
      for (Runnable task = line.poll(); task != null; task = line.poll()) {
        task.run();
      }
    } finally {
      running.decrementAndGet();
    }
    // a task may have come after the last look at the line and before the count went down
    startWhileThereIsRoom();
  }
}
