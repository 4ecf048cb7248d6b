package io.merchantloyalty.security;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many wrong attempts at a secret are borne (spec 02, Deadlines; spec 07, guessing). An attempt
 * is counted before its secret is looked at, as if it were wrong; the last one that is allowed
 * locks in the same step. A right one takes all of it back. So a wrong attempt counts whatever else
 * fails, and attempts that arrive together are no more than the rule allows.
 *
 * <p>The first lock lasts {@code firstLock}; each further one without a right attempt in between
 * twice as long as the one before (15 min, 30 min, 1 h, 2 h …), at most {@code lockMax}. After a
 * lock there are again {@code attemptsMax} attempts.
 */
public record AttemptRule(int attemptsMax, Duration firstLock, Duration lockMax) {

  public AttemptRule {
    if (attemptsMax < 1 || firstLock.isNegative() || firstLock.isZero()) {
      throw new IllegalArgumentException("a rule without attempts or without a lock");
    }
  }

  /**
   * The state after one more attempt.
   *
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait, while
   *     locked
   */
  public Attempts count(Attempts before, Instant now) {
    before
        .lockedUntil()
        .filter(now::isBefore)
        .ifPresent(
            until -> {
              throw locked(Duration.between(now, until));
            });
    int count = before.lockedUntil().isPresent() ? 1 : before.count() + 1;
    if (count < attemptsMax) {
      return new Attempts(count, before.lockouts(), Optional.empty());
    }
    Instant until = now.plus(lock(before.lockouts()));
    return new Attempts(count, before.lockouts() + 1, Optional.of(until));
  }

  /**
   * The state before an attempt that was counted and never checked, because its server ended
   * meanwhile. A lock in {@code counted} comes from that attempt: while there is a lock, nothing is
   * counted.
   */
  public static Attempts takeBack(Attempts counted) {
    int lockouts = counted.lockouts() - (counted.lockedUntil().isPresent() ? 1 : 0);
    return new Attempts(Math.max(0, counted.count() - 1), Math.max(0, lockouts), Optional.empty());
  }

  /** How long the next lock lasts after so many. */
  Duration lock(int lockoutsBefore) {
    Duration lock = firstLock;
    for (int doubled = 0; doubled < lockoutsBefore && lock.compareTo(lockMax) < 0; doubled++) {
      lock = lock.multipliedBy(2);
    }
    return lock.compareTo(lockMax) < 0 ? lock : lockMax;
  }

  /** The refusal of whoever has to wait so long; it is the same for whatever was guessed at. */
  static DomainException locked(Duration rest) {
    // rounded up: who waits so long finds it open
    return new DomainException(
        ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE,
        "locked after too many wrong attempts",
        new Details.RetryAfter(rest.plusNanos(999_999_999).toSeconds()));
  }
}
