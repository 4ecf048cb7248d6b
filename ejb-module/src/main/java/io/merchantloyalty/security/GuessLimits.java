package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits wrong guesses at passwords and codes, over all processes (spec 07, guessing; decision 10).
 * Whoever checks a secret calls {@link #count} before looking at it, with no transaction open, and
 * {@link #right} once it was right. An attempt is counted, and committed, as if it were wrong: of
 * any number of guesses at the same moment no more than allowed are looked at.
 *
 * <p>Three bounds, each of which stops an attempt:
 *
 * <ul>
 *   <li>one secret from one source: {@code loyalty.guess.attempts} (5), then a lock of {@code
 *       loyalty.guess.lock-minutes} (15), which doubles up to two hours; a right one takes all of
 *       it back
 *   <li>one secret from all sources together: {@code loyalty.guess.attempts-everywhere} (100) wrong
 *       ones a day
 *   <li>one source at all secrets: {@code loyalty.source.calls} (200) wrong ones in {@code
 *       loyalty.source.minutes} (60)
 * </ul>
 *
 * The last two do not stop a source from which this secret was right within 30 days: nobody locks a
 * till out of its own shop by guessing at its password from elsewhere.
 */
@ApplicationScoped
public class GuessLimits {

  private static final Duration LOCK_MAX = Duration.ofHours(2);
  private static final Duration DAY = Duration.ofDays(1);

  @Inject GuessRows rows;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.guess.attempts", defaultValue = "5")
  int attemptsMax;

  @Inject
  @ConfigProperty(name = "loyalty.guess.lock-minutes", defaultValue = "15")
  long lockMinutes;

  @Inject
  @ConfigProperty(name = "loyalty.guess.attempts-everywhere", defaultValue = "100")
  int everywhereMax;

  @Inject
  @ConfigProperty(name = "loyalty.source.calls", defaultValue = "200")
  int sourceMax;

  @Inject
  @ConfigProperty(name = "loyalty.source.minutes", defaultValue = "60")
  long sourceMinutes;

  /**
   * Counts an attempt as a wrong one, before its secret is looked at.
   *
   * @return whether this attempt, if wrong, is the last one for a while
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait when it is
   *     one too many, whichever bound it met: then it was not counted
   */
  public boolean count(Guess guess) {
    Instant now = clock.now();
    GuessRows.Counted counted =
        Retry.onConflict(() -> rows.count(GuessKeys.of(guess), rules(), now));
    if (counted.isNew()) {
      Retry.runOnConflict(() -> rows.forgetOld(now));
    }
    return counted.locks();
  }

  /** The secret was right: takes back the attempt, and all from that source before it. */
  public void right(Guess guess) {
    Retry.runOnConflict(() -> rows.right(GuessKeys.of(guess), clock.now()));
  }

  /**
   * Forgets the attempts at somebody's password, which is another one now, in the transaction of
   * that change if there is one.
   */
  public void forget(PrincipalKind kind, long id) {
    rows.forget(GuessKeys.target(Guess.passwordOf(kind, id)));
  }

  private GuessRows.Rules rules() {
    return new GuessRows.Rules(
        new AttemptRule(attemptsMax, Duration.ofMinutes(lockMinutes), LOCK_MAX),
        new WindowRule(everywhereMax, DAY),
        new WindowRule(sourceMax, Duration.ofMinutes(sourceMinutes)));
  }
}
