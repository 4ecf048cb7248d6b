package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  private final AttemptRule rule = new AttemptRule(3, LOCK, DAY);

  @Test
  void attemptsAreCountedOneByOne() {
    Attempts first = rule.count(Attempts.none(), NOW);
    assertThat(first).isEqualTo(new Attempts(1, 0, Optional.empty()));
    assertThat(rule.count(first, NOW)).isEqualTo(new Attempts(2, 0, Optional.empty()));
  }

  @Test
  void theLastAttemptLocksBeforeItsSecretIsLookedAt() {
    assertThat(rule.count(new Attempts(2, 0, Optional.empty()), NOW))
        .isEqualTo(new Attempts(3, 1, Optional.of(NOW.plus(LOCK))));
  }

  @Test
  void whatIsLockedTellsHowLongToWait() {
    Attempts locked = new Attempts(3, 1, Optional.of(NOW.plusMillis(1500)));
    assertThatThrownBy(() -> rule.count(locked, NOW))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE);
              assertThat(refusal.details()).isEqualTo(new Details.RetryAfter(2));
            });
  }

  @Test
  void whoWaitsAsToldFindsItOpen() {
    Attempts locked = new Attempts(3, 1, Optional.of(NOW.plusMillis(1500)));
    assertThat(rule.count(locked, NOW.plusSeconds(2)))
        .isEqualTo(new Attempts(1, 1, Optional.empty()));
  }

  @Test
  void theLockEndsAtItsMoment() {
    Attempts locked = new Attempts(3, 1, Optional.of(NOW));
    assertThatThrownBy(() -> rule.count(locked, NOW.minusNanos(1000)))
        .isInstanceOf(DomainException.class);
    assertThat(rule.count(locked, NOW).count()).isEqualTo(1);
  }

  @Test
  void afterALockThereAreAllAttemptsAgainAndThenALongerLock() {
    Attempts state = new Attempts(3, 1, Optional.of(NOW));
    state = rule.count(state, NOW);
    state = rule.count(state, NOW);
    assertThat(state.lockedUntil()).isEmpty();
    state = rule.count(state, NOW);
    assertThat(state).isEqualTo(new Attempts(3, 2, Optional.of(NOW.plus(LOCK.multipliedBy(2)))));
  }

  @Test
  void locksDoubleUpToADay() {
    assertThat(rule.lock(0)).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule.lock(1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(rule.lock(2)).isEqualTo(Duration.ofHours(1));
    assertThat(rule.lock(6)).isEqualTo(Duration.ofHours(16));
    assertThat(rule.lock(7)).isEqualTo(DAY);
    assertThat(rule.lock(Integer.MAX_VALUE)).isEqualTo(DAY);
  }

  @Test
  void aRuleOfOneAttemptLocksAtOnce() {
    Attempts first = new AttemptRule(1, LOCK, DAY).count(Attempts.none(), NOW);
    assertThat(first.lockedUntil()).contains(NOW.plus(LOCK));
  }

  @Test
  void guessesOfAWholeYearStayFew() {
    Attempts state = Attempts.none();
    Instant now = NOW;
    int guesses = 0;
    while (now.isBefore(NOW.plus(Duration.ofDays(365)))) {
      state = rule.count(state, now);
      guesses++;
      now = state.lockedUntil().orElse(now);
    }
    assertThat(guesses).isLessThan(1200);
  }

  @Test
  void aRuleNeedsAttemptsAndALock() {
    assertThatThrownBy(() -> new AttemptRule(0, LOCK, DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttemptRule(3, Duration.ZERO, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
