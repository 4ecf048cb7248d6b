package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.session.IssuedSession;
import java.time.Instant;
import java.util.Optional;

/**
 * What an app calls with, and what it gets the next of these with.
 *
 * @param token to be shown as {@code Authorization: Bearer <token>}
 * @param expiresIn of the token, in seconds
 * @param refreshToken good once: the answer contains the next one. For a minute the same answer is
 *     given again, in case it was lost. An older token ends the session
 * @param refreshUntil when the session ends unless it is refreshed before
 * @param device only in the answer to an activation code: what this app sends at each sign-in by
 *     PIN from now on. It is returned once
 */
public record WalletTokensBody(
    String token,
    String tokenType,
    long expiresIn,
    String refreshToken,
    Instant refreshUntil,
    Optional<String> device) {

  static WalletTokensBody of(IssuedSession session) {
    return new WalletTokensBody(
        session.access().token(),
        "Bearer",
        session.access().validFor().toSeconds(),
        session.refreshToken(),
        session.refreshUntil(),
        session.device().map(DeviceSecret::text));
  }

  @Override
  public String toString() {
    return "WalletTokensBody[refreshUntil=" + refreshUntil + "]";
  }
}
