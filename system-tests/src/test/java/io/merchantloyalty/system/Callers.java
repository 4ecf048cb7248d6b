package io.merchantloyalty.system;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Tills and shoppers who go on calling, whatever they are told, and measure how long it took. */
final class Callers implements AutoCloseable {

  private static final int PAUSE_MILLIS = 20;

  /**
   * One call: when it began, how long it took, and what was said: {@code "200"}, or {@code "soap
   * 94"}.
   */
  record Call(long beganNanos, long millis, String said) {}

  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean open = true;

  /** {@code copies} threads for each kind of call. */
  Callers(int copies, List<Supplier<String>> kinds) {
    for (int i = 0; i < copies; i++) {
      kinds.forEach(kind -> threads.add(new Thread(() -> call(kind))));
    }
    threads.forEach(Thread::start);
  }

  private void call(Supplier<String> kind) {
    while (open) {
      long began = System.nanoTime();
      String said;
      try {
        said = kind.get();
      } catch (UncheckedIOException e) {
        said = e.toString();
      }
      calls.add(new Call(began, (System.nanoTime() - began) / 1_000_000, said));
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Those that began in the time between. */
  List<Call> between(long fromNanos, long toNanos) {
    return calls.stream()
        .filter(call -> call.beganNanos() >= fromNanos && call.beganNanos() < toNanos)
        .toList();
  }

  /** The time that all but one in a hundred took no longer than. */
  static long p99Millis(List<Call> calls) {
    List<Long> times = new ArrayList<>(calls.stream().map(Call::millis).toList());
    Collections.sort(times);
    return times.get((int) Math.ceil(times.size() * 0.99) - 1);
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
