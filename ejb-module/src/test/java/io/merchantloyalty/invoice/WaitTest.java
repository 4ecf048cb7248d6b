package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A held-back answer: woken by news, by time, and never lost. */
class WaitTest {

  private record Seen(long invoiceId, int version) implements Watched {}

  private final InvoiceFeed feed = new InvoiceFeed();
  private final DelayQueue<Wait.Alarm> alarms = new DelayQueue<>();
  private final AtomicInteger version = new AtomicInteger();
  private final List<Runnable> queued = new ArrayList<>();

  @Test
  void newsThatIsThereAlreadyIsAnsweredAtOnce() {
    version.set(1);
    Wait<Seen> wait = begin(0, Runnable::run);
    assertThat(wait.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 1));
    assertThat(feed.isWatched()).isFalse();
  }

  @Test
  void aChangeWakesTheWaiterAndItLeaves() {
    Wait<Seen> wait = begin(0, Runnable::run);
    assertThat(wait.answer().toCompletableFuture()).isNotDone();
    assertThat(feed.isWatched()).isTrue();
    version.set(1);
    feed.changed(5);
    assertThat(wait.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 1));
    assertThat(feed.isWatched()).isFalse();
  }

  @Test
  void aChangeBetweenTheFirstLookAndTheWatchIsNotLost() {
    Wait<Seen> wait = begin(0, queued::add);
    version.set(1); // nobody was told: the change came before the watch
    queued.forEach(Runnable::run);
    assertThat(wait.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 1));
  }

  @Test
  void manyPokesAreOneLookAndAPokeDuringALookIsAnother() {
    Wait<Seen> wait = begin(0, queued::add);
    feed.changed(5);
    feed.changed(5);
    assertThat(queued).hasSize(1);
    queued.remove(0).run();
    assertThat(wait.answer().toCompletableFuture()).isNotDone();
    version.set(1);
    feed.changed(5);
    queued.remove(0).run();
    assertThat(wait.answer().toCompletableFuture()).isDone();
  }

  @Test
  void aChangeOfAnotherInvoiceWakesNobody() {
    begin(0, queued::add);
    queued.clear();
    feed.changed(6);
    assertThat(queued).isEmpty();
  }

  @Test
  void aLookThatFailsEndsTheWait() {
    Wait<Seen> wait =
        new Wait<>(
            () -> {
              if (version.getAndIncrement() == 0) {
                return new Seen(5, 0);
              }
              throw new IllegalStateException("gone");
            },
            seen -> false,
            feed,
            Runnable::run,
            alarms);
    wait.begin(Duration.ofMinutes(1));
    assertThat(wait.answer().toCompletableFuture()).isCompletedExceptionally();
    assertThat(feed.isWatched()).isFalse();
  }

  @Test
  void whenTheTimeIsUpTheAnswerIsWhatThereIs() throws Exception {
    Wait<Seen> wait = new Wait<>(() -> new Seen(5, 0), seen -> false, feed, Runnable::run, alarms);
    wait.begin(Duration.ofMillis(50));
    alarms.take().ring();
    assertThat(wait.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 0));
  }

  private Wait<Seen> begin(int seenVersion, Executor executor) {
    Wait<Seen> wait =
        new Wait<>(
            () -> new Seen(5, version.get()),
            seen -> seen.version() > seenVersion,
            feed,
            executor,
            alarms);
    wait.begin(Duration.ofMinutes(1));
    return wait;
  }
}
