package io.merchantloyalty.wallet.session;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sessions of apps. One begins when a shopper signs in. Its access tokens are short-lived; to get
 * the next one the app sends its refresh token, which is good once, and gets a new one. For a
 * minute, the old token gets the same answer again, for an app that did not receive it. An older
 * token of the session can only have been copied, by its owner or from its owner, so the session
 * ends.
 *
 * <p>A session ends when it was not refreshed for {@code loyalty.session.duration} (P90D), by
 * signing out, by a change of the PIN and by erasure. The last three also count up the shopper's
 * credential version, which ends every access token at once on every process; apps that are signed
 * in elsewhere get another by refreshing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {

  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final String PURPOSE = "next refresh token";

  @Inject SessionTransactions transactions;
  @Inject AccessTokens tokens;
  @Inject DerivedKeys derivedKeys;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.session.duration", defaultValue = "P90D")
  Duration duration;

  /** A new session of a shopper whose PIN was right a moment ago. */
  public IssuedSession begin(long walletUserId, int credentialVersion) {
    RefreshToken token = RefreshToken.ofNewSession();
    Instant now = clock.now();
    Retry.runOnConflict(() -> transactions.begin(walletUserId, token, now, now.plus(duration)));
    return issued(walletUserId, credentialVersion, token, now.plus(duration));
  }

  /**
   * The next tokens of a session.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is not valid, was used longer ago
   *     than a minute or twice over (which ends its session), or its session has ended
   */
  public IssuedSession refresh(String refreshToken) {
    RefreshToken shown = RefreshToken.read(refreshToken).orElseThrow(Sessions::refused);
    RefreshToken next = shown.next(token -> derivedKeys.hash(PURPOSE, token));
    Instant now = clock.now();
    Instant until = now.plus(duration);
    Optional<SessionTransactions.Refreshed> refreshed =
        Retry.onConflict(() -> transactions.refresh(shown, next, now, until))
            .or(
                () ->
                    Retry.onConflict(
                        () -> transactions.lostAnswer(shown, next, now.minus(GRACE), now)));
    if (refreshed.isEmpty()) {
      // an older token of a session that lives: whoever has the newest loses it, too
      Retry.runOnConflict(() -> transactions.end(shown, now));
      throw refused();
    }
    return issued(
        refreshed.get().walletUserId(),
        refreshed.get().credentialVersion(),
        next,
        refreshed.get().until());
  }

  /**
   * Signs out: ends the session of a refresh token, and all access tokens. What is no token, or of
   * a session that is over, changes nothing: the app is signed out either way.
   */
  public void end(String refreshToken) {
    RefreshToken.read(refreshToken)
        .ifPresent(token -> Retry.runOnConflict(() -> transactions.end(token, clock.now())));
  }

  /** The sessions of a shopper that have not expired, ended ones among them, newest first. */
  public List<SessionView> list(AccessToken shopper) {
    return Retry.onConflict(() -> transactions.list(shopper.principalId(), clock.now()));
  }

  private IssuedSession issued(
      long walletUserId, int credentialVersion, RefreshToken token, Instant until) {
    Identity.ofUser(PrincipalKind.WALLET_USER, walletUserId);
    return new IssuedSession(
        tokens.issue(PrincipalKind.WALLET_USER, walletUserId, credentialVersion),
        token.text(),
        until,
        Optional.empty());
  }

  private static DomainException refused() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "the refresh token is not valid, or no longer");
  }
}
