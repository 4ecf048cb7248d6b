package io.merchantloyalty.wallet;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AttemptRule;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One look at a PIN: the attempt is counted and committed first, then the hash is checked, with no
 * transaction open and no connection held (spec 08, PIN). Settings: {@code loyalty.pin.attempts}
 * (3) and {@code loyalty.pin.lock-minutes} (15).
 */
@ApplicationScoped
public class PinCheck {

  /**
   * Each time the row has moved on, somebody else's attempt was counted: a few of those and the
   * wallet is locked. More than this is a storm, not a shopper.
   */
  private static final int TRIES_MAX = 10;

  private static final Duration LOCK_MAX = Duration.ofDays(1);

  @Inject WalletRows rows;
  @Inject Passwords passwords;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.pin.attempts", defaultValue = "3")
  int attemptsMax;

  @Inject
  @ConfigProperty(name = "loyalty.pin.lock-minutes", defaultValue = "15")
  long lockMinutes;

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

  /**
   * Whether the PIN is right. Either way the attempt stays counted until {@link WalletRows#reset}.
   *
   * @param read the shopper's row as it was read a moment ago
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_STATE while the wallet is locked;
   *     AUTHENTICATION_FAILED when the credentials were changed meanwhile; SYSTEM_BUSY in a storm
   */
  public boolean passes(WalletUser read, String pin) {
    AttemptRule rule = new AttemptRule(attemptsMax, Duration.ofMinutes(lockMinutes), LOCK_MAX);
    WalletUser seen = read;
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      if (rows.count(seen, rule.count(seen.pinAttempts(), clock.now()))) {
        return passwords.matches(pin, seen.pinHash());
      }
      seen =
          rows.withId(read.id(), read.credentialVersion()).orElseThrow(Wallets::notAuthenticated);
    }
    throw new DomainException(ResultCode.SYSTEM_BUSY, "too many attempts at once");
  }
}
