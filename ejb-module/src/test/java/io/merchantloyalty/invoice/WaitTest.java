package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A held-back answer: woken by news, by time, and never lost. */
class WaitTest {

  private record Seen(long invoiceId, int version) implements Watched {}

  private final InvoiceFeed feed = new InvoiceFeed();
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
            () -> false,
            held(Runnable::run, 0));
    wait.begin(Duration.ofMinutes(1));
    assertThat(wait.answer().toCompletableFuture()).isCompletedExceptionally();
    assertThat(feed.isWatched()).isFalse();
  }

  @Test
  void whenTheTimeIsUpTheAnswerIsWhatThereIs() throws Exception {
    HeldAnswers held = held(Runnable::run, 0);
    Wait<Seen> wait = new Wait<>(() -> new Seen(5, 0), seen -> false, () -> false, held);
    wait.begin(Duration.ofMillis(50));
    held.alarms.take().ring();
    assertThat(wait.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 0));
  }

  @Test
  void nothingIsLookedAtForACallerWhoIsGone() {
    AtomicBoolean gone = new AtomicBoolean();
    AtomicInteger looks = new AtomicInteger();
    HeldAnswers held = held(Runnable::run, 0);
    Wait<Seen> wait =
        new Wait<>(
            () -> {
              looks.incrementAndGet();
              return new Seen(5, version.get());
            },
            seen -> seen.version() > 0,
            gone::get,
            held);
    wait.begin(Duration.ofMinutes(1));
    int before = looks.get();
    gone.set(true);
    version.set(1);
    feed.changed(5);
    assertThat(looks).hasValue(before);
    assertThat(wait.answer().toCompletableFuture()).isCompletedExceptionally();
    assertThat(feed.isWatched()).isFalse();
  }

  @Test
  void noMoreAnswersAreHeldThanThereIsRoomForAndNewsIsToldAllTheSame() {
    HeldAnswers held = held(Runnable::run, 1);
    Wait<Seen> first = begin(0, held);
    assertThatThrownBy(() -> begin(0, held))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ResultCode.SYSTEM_BUSY);
              assertThat(e.details()).isInstanceOf(Details.RetryAfter.class);
            });
    version.set(1);
    assertThat(begin(0, held).answer().toCompletableFuture()).isDone();
    feed.changed(5);
    assertThat(first.answer().toCompletableFuture()).isDone();
    version.set(0);
    assertThat(begin(0, held).answer().toCompletableFuture()).isNotDone();
  }

  @Test
  void theHeapSaysHowManyAnswersAreHeld() {
    assertThat(HeldAnswers.mostFor(512L << 20)).isBetween(5_000, 6_000);
    assertThat(HeldAnswers.mostFor(1L << 30)).isGreaterThan(10_000);
  }

  @Test
  void whenTheServerStopsAllThatAreHeldAreAnsweredAndNoMoreAreHeld() {
    HeldAnswers held = held(Runnable::run, 0);
    Wait<Seen> one = begin(0, held);
    Wait<Seen> other = begin(0, held);
    held.end();
    assertThat(one.answer().toCompletableFuture()).isCompletedWithValue(new Seen(5, 0));
    assertThat(other.answer().toCompletableFuture()).isDone();
    assertThat(begin(0, held).answer().toCompletableFuture()).isDone();
    assertThat(feed.isWatched()).isFalse();
  }

  private HeldAnswers held(Executor executor, int most) {
    return new HeldAnswers(feed, executor, most);
  }

  private Wait<Seen> begin(int seenVersion, Executor executor) {
    return begin(seenVersion, held(executor, 0));
  }

  private Wait<Seen> begin(int seenVersion, HeldAnswers held) {
    Wait<Seen> wait =
        new Wait<>(
            () -> new Seen(5, version.get()),
            seen -> seen.version() > seenVersion,
            () -> false,
            held);
    wait.begin(Duration.ofMinutes(1));
    return wait;
  }
}
