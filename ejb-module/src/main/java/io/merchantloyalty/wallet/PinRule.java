package io.merchantloyalty.wallet;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many wrong PINs a wallet bears (spec 02, Deadlines). An attempt is counted before its PIN is
 * looked at, as if it were wrong; the last one that is allowed locks the wallet in the same step. A
 * right PIN takes all of it back. So a wrong attempt counts whatever else fails, and attempts that
 * arrive together are no more than the rule allows.
 *
 * <p>The first lock lasts {@code firstLock}; each further one without a right PIN in between twice
 * as long as the one before (15 min, 30 min, 1 h, 2 h …), at most a day. After a lock there are
 * again {@code attemptsMax} attempts.
 */
record PinRule(int attemptsMax, Duration firstLock) {

  static final Duration LOCK_MAX = Duration.ofDays(1);

  PinRule {
    if (attemptsMax < 1 || firstLock.isNegative() || firstLock.isZero()) {
      throw new IllegalArgumentException("a PIN rule without attempts or without a lock");
    }
  }

  /**
   * The state after one more attempt.
   *
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait, while
   *     locked
   */
  PinAttempts count(PinAttempts before, Instant now) {
    before
        .lockedUntil()
        .filter(now::isBefore)
        .ifPresent(
            until -> {
              throw locked(Duration.between(now, until));
            });
    int count = before.lockedUntil().isPresent() ? 1 : before.count() + 1;
    if (count < attemptsMax) {
      return new PinAttempts(count, before.lockouts(), Optional.empty());
    }
    Instant until = now.plus(lock(before.lockouts()));
    return new PinAttempts(count, before.lockouts() + 1, Optional.of(until));
  }

  /** How long the next lock lasts after so many. */
  Duration lock(int lockoutsBefore) {
    Duration lock = firstLock;
    for (int doubled = 0; doubled < lockoutsBefore && lock.compareTo(LOCK_MAX) < 0; doubled++) {
      lock = lock.multipliedBy(2);
    }
    return lock.compareTo(LOCK_MAX) < 0 ? lock : LOCK_MAX;
  }

  private static DomainException locked(Duration rest) {
    // rounded up: who waits so long finds the wallet open
    return new DomainException(
        ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE,
        "the wallet is locked after too many wrong PINs",
        new Details.RetryAfter(rest.plusNanos(999_999_999).toSeconds()));
  }
}
