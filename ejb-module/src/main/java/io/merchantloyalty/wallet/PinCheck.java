package io.merchantloyalty.wallet;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AttemptRule;
import io.merchantloyalty.security.Attempts;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One look at a PIN: the attempt is counted and committed first, then the hash is checked, with no
 * transaction open and no connection held (spec 08, PIN). Settings: {@code loyalty.pin.attempts}
 * (3) and {@code loyalty.pin.lock-minutes} (15).
 *
 * <p>Only a PIN that was compared and found wrong stays counted. A turn whose time is over and that
 * was never ended belongs to an attempt that was cut off, because its server was stopped or killed,
 * or the database went away. The next attempt first takes back that count. If the earlier attempt
 * was only slow and then wrong, it is counted again.
 *
 * <p>One PIN of a shopper is looked at at a time, over all processes: whoever counts an attempt
 * puts down until when it has the turn, and others wait for the outcome. So attempts of an app that
 * pays several bills at once are not taken for wrong ones because they are still being checked, and
 * of any number of wrong ones at the same moment no more than allowed are looked at.
 */
@ApplicationScoped
public class PinCheck {

  private static final Duration LOCK_MAX = Duration.ofDays(1);

  /**
   * Much longer than a hash and a payment take: a turn that has not ended by then was lost in a
   * crash. It can be up to a second shorter, because it ends at a whole second.
   */
  private static final Duration TURN_MAX = Duration.ofSeconds(6);

  private static final int PAUSE_MILLIS_MIN = 15;
  private static final int PAUSE_MILLIS_SPAN = 30;

  @Inject WalletRows rows;
  @Inject Passwords passwords;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.pin.attempts", defaultValue = "3")
  int attemptsMax;

  @Inject
  @ConfigProperty(name = "loyalty.pin.lock-minutes", defaultValue = "15")
  long lockMinutes;

  /** Longer than a turn that was lost. */
  Duration patience = Duration.ofSeconds(8);

  /**
   * Checks the PIN of a token's shopper, for what changes or ends the credential: its transaction
   * clears the counted attempt.
   *
   * @param field what the caller calls the PIN, for the refusal
   * @return the credential version under which it was right
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more or the PIN wrong;
   *     else as {@link #passes}
   */
  public int require(AccessToken shopper, String field, String pin) {
    if (shopper.kind() != PrincipalKind.WALLET_USER) {
      throw Wallets.notAuthenticated();
    }
    WalletUser user =
        Retry.onConflict(() -> rows.withId(shopper.principalId(), shopper.credentialVersion()))
            .orElseThrow(Wallets::notAuthenticated);
    if (!passes(user, pin)) {
      throw wrong(field);
    }
    return user.credentialVersion();
  }

  /**
   * Names the PIN, so that an app asks for it again: for a token that is good no more it would have
   * to sign in. Only who showed a good token is told.
   */
  static DomainException wrong(String field) {
    return DomainException.violated(
        ResultCode.AUTHENTICATION_FAILED, Violation.secret(field, "is wrong"));
  }

  /** Takes back the attempt after a right PIN for something that was refused. */
  public void forget(long walletUserId) {
    rows.reset(walletUserId);
  }

  /** Ends the turn after a right PIN whose attempt stays counted. */
  void keepCounted(long walletUserId) {
    rows.endTurn(walletUserId);
  }

  /**
   * Whether the PIN is right. Either way the attempt stays counted until {@link WalletRows#reset};
   * after a right one the shopper's next attempt waits for that.
   *
   * @param read the shopper's row as it was read a moment ago
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_STATE while the wallet is locked;
   *     AUTHENTICATION_FAILED when the credentials were changed meanwhile; SYSTEM_BUSY when others
   *     have the turn for eight seconds, or when the check of a right PIN took longer than its turn
   */
  public boolean passes(WalletUser read, String pin) {
    Turn turn = awaitTurn(read);
    boolean right = passwords.matches(pin, turn.row().pinHash());
    if (right && !clock.now().isBefore(turn.ends())) {
      // the next attempt may have taken back this one's count, so an answer would be a check that
      // was not counted
      throw busy();
    }
    if (!right && !rows.endTurn(read.id(), turn.ends())) {
      Turn again = awaitTurn(fresh(read));
      rows.endTurn(read.id(), again.ends());
    }
    return right;
  }

  /** The row under which the attempt was counted, and the time until which it has the turn. */
  private record Turn(WalletUser row, Instant ends) {}

  private Turn awaitTurn(WalletUser read) {
    AttemptRule rule = new AttemptRule(attemptsMax, Duration.ofMinutes(lockMinutes), LOCK_MAX);
    long patienceEnds = System.nanoTime() + patience.toNanos();
    WalletUser seen = read;
    while (System.nanoTime() < patienceEnds) {
      Instant now = clock.now();
      // whole seconds are the same in any database before and after storing
      Instant ends = now.plus(TURN_MAX).truncatedTo(ChronoUnit.SECONDS);
      if (!seen.isPinLookedAt(now) && rows.count(seen, rule.count(ended(seen), now), ends)) {
        return new Turn(seen, ends);
      }
      pause();
      seen = fresh(read);
    }
    throw busy();
  }

  private static DomainException busy() {
    return new DomainException(
        ResultCode.SYSTEM_BUSY, "too many attempts at once", new Details.RetryAfter(1));
  }

  /** The attempts that were counted and checked, at a time when nobody has the turn. */
  private static Attempts ended(WalletUser seen) {
    return seen.pinCheckUntil().isPresent()
        ? AttemptRule.takeBack(seen.pinAttempts())
        : seen.pinAttempts();
  }

  private WalletUser fresh(WalletUser read) {
    return rows.withId(read.id(), read.credentialVersion()).orElseThrow(Wallets::notAuthenticated);
  }

  private static void pause() {
    try {
      // not all at the same moment, or the same one would lose each time
      Thread.sleep(PAUSE_MILLIS_MIN + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS_SPAN));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(ResultCode.SYSTEM_BUSY, "interrupted");
    }
  }
}
