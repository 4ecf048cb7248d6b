package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The order of things when a password is looked at: what is counted, hashed, taken back. */
class PasswordCheckTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final TestClock clock = new TestClock();
  private final PasswordCheck check = new PasswordCheck();
  private final Optional<PasswordCheck.Stored> stored;
  private boolean locked;

  PasswordCheckTest() {
    check.passwords =
        new Passwords() {
          @Override
          public boolean matches(String secret, String hash) {
            log.add("hash");
            return super.matches(secret, hash);
          }

          @Override
          public void spendTime(String secret) {
            log.add("hash");
          }
        };
    check.passwords.clock = clock;
    check.passwords.cost = 4;
    check.passwords.start();
    check.limits =
        new GuessLimits() {
          @Override
          public boolean count(Guess guess) {
            if (locked) {
              throw AttemptRule.locked(Duration.ofMinutes(1));
            }
            log.add("count");
            return false;
          }

          @Override
          public void right(Guess guess) {
            log.add("right");
          }
        };
    check.log =
        new SignInLog() {
          @Override
          public void failed(PrincipalKind kind, Optional<Long> id, String source, boolean locks) {
            log.add("told");
          }
        };
    stored = Optional.of(new PasswordCheck.Stored(7, 1, check.passwords.hash("s3cret")));
  }

  @Test
  void anAttemptIsCountedBeforeItIsLookedAt() {
    assertThat(isRight("wrong", stored)).isFalse();
    assertThat(log).containsExactly("count", "hash", "told");
  }

  @Test
  void whoIsUnknownIsCountedAndTakesTheTimeAsWell() {
    assertThat(isRight("wrong", Optional.empty())).isFalse();
    assertThat(log).containsExactly("count", "hash", "told");
  }

  @Test
  void aRightOneIsTakenBackAndThenRemembered() {
    assertThat(isRight("s3cret", stored)).isTrue();
    assertThat(isRight("s3cret", stored)).isTrue();
    assertThat(log).containsExactly("count", "hash", "right");
  }

  @Test
  void whatIsLockedIsNotLookedAtWhetherItIsThereOrNot() {
    locked = true;
    assertThatThrownBy(() -> isRight("s3cret", stored)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> isRight("s3cret", Optional.empty()))
        .isInstanceOf(DomainException.class);
    assertThat(log).isEmpty();
  }

  @Test
  void aRunningTillIsNotStoppedByALock() {
    assertThat(isRight("s3cret", stored)).isTrue();
    locked = true;
    assertThat(isRight("s3cret", stored)).isTrue();
    clock.pass(RememberedPasswords.REMEMBERED_FOR);
    assertThatThrownBy(() -> isRight("s3cret", stored)).isInstanceOf(DomainException.class);
  }

  @Test
  void callsAtTheSameMomentAreOneAttempt() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(callers.submit(() -> isRight("s3cret", stored)));
      }
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(log).containsExactly("count", "hash", "right");
  }

  @Test
  void wrongOnesAtTheSameMomentTakeTurns() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    check.limits =
        new GuessLimits() {
          @Override
          public boolean count(Guess guess) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            return false;
          }
        };
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(callers.submit(() -> isRight("wrong", stored)));
      }
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isFalse();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  private boolean isRight(String password, Optional<PasswordCheck.Stored> of) {
    return check.isRight(
        PrincipalKind.TERMINAL, new Credentials.Password("till", password, "192.0.2.1"), of);
  }
}
