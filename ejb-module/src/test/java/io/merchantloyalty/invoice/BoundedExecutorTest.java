package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void neverMoreThanAllowedRunAtOnceAndNoneIsForgotten() throws InterruptedException {
    BoundedExecutor bounded = new BoundedExecutor(threads, 3);
    CountDownLatch all = new CountDownLatch(10_000);
    for (int i = 0; i < 10_000; i++) {
      bounded.execute(
          () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            all.countDown();
          });
    }
    assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void aTaskThatThrowsTakesNoPlaceAway() throws InterruptedException {
    BoundedExecutor bounded =
        new BoundedExecutor(command -> threads.execute(() -> quietly(command)), 1);
    CountDownLatch later = new CountDownLatch(1);
    bounded.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    TimeUnit.MILLISECONDS.sleep(50);
    bounded.execute(later::countDown);
    assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private static void quietly(Runnable command) {
    try {
      command.run();
    } catch (IllegalStateException e) {
      // the test's own
    }
  }
}
