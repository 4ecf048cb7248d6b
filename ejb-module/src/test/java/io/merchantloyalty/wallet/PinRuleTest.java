package io.merchantloyalty.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final PinRule rule = new PinRule(3, LOCK);

  @Test
  void attemptsAreCountedOneByOne() {
    PinAttempts first = rule.count(PinAttempts.none(), NOW);
    assertThat(first).isEqualTo(new PinAttempts(1, 0, Optional.empty()));
    assertThat(rule.count(first, NOW)).isEqualTo(new PinAttempts(2, 0, Optional.empty()));
  }

  @Test
  void theLastAttemptLocksBeforeItsPinIsLookedAt() {
    assertThat(rule.count(new PinAttempts(2, 0, Optional.empty()), NOW))
        .isEqualTo(new PinAttempts(3, 1, Optional.of(NOW.plus(LOCK))));
  }

  @Test
  void aLockedWalletTellsHowLongToWait() {
    PinAttempts locked = new PinAttempts(3, 1, Optional.of(NOW.plusMillis(1500)));
    assertThatThrownBy(() -> rule.count(locked, NOW))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE);
              assertThat(refusal.details()).isEqualTo(new Details.RetryAfter(2));
            });
  }

  @Test
  void whoWaitsAsToldFindsTheWalletOpen() {
    PinAttempts locked = new PinAttempts(3, 1, Optional.of(NOW.plusMillis(1500)));
    assertThat(rule.count(locked, NOW.plusSeconds(2)))
        .isEqualTo(new PinAttempts(1, 1, Optional.empty()));
  }

  @Test
  void theLockEndsAtItsMoment() {
    PinAttempts locked = new PinAttempts(3, 1, Optional.of(NOW));
    assertThatThrownBy(() -> rule.count(locked, NOW.minusNanos(1000)))
        .isInstanceOf(DomainException.class);
    assertThat(rule.count(locked, NOW).count()).isEqualTo(1);
  }

  @Test
  void afterALockThereAreAllAttemptsAgainAndThenALongerLock() {
    PinAttempts state = new PinAttempts(3, 1, Optional.of(NOW));
    state = rule.count(state, NOW);
    state = rule.count(state, NOW);
    assertThat(state.lockedUntil()).isEmpty();
    state = rule.count(state, NOW);
    assertThat(state).isEqualTo(new PinAttempts(3, 2, Optional.of(NOW.plus(LOCK.multipliedBy(2)))));
  }

  @Test
  void locksDoubleUpToADay() {
    assertThat(rule.lock(0)).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule.lock(1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(rule.lock(2)).isEqualTo(Duration.ofHours(1));
    assertThat(rule.lock(6)).isEqualTo(Duration.ofHours(16));
    assertThat(rule.lock(7)).isEqualTo(PinRule.LOCK_MAX);
    assertThat(rule.lock(Integer.MAX_VALUE)).isEqualTo(PinRule.LOCK_MAX);
  }

  @Test
  void aRuleOfOneAttemptLocksAtOnce() {
    PinAttempts first = new PinRule(1, LOCK).count(PinAttempts.none(), NOW);
    assertThat(first.lockedUntil()).contains(NOW.plus(LOCK));
  }

  @Test
  void guessesOfAWholeYearStayFew() {
    PinAttempts state = PinAttempts.none();
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
    assertThatThrownBy(() -> new PinRule(0, LOCK)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PinRule(3, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
