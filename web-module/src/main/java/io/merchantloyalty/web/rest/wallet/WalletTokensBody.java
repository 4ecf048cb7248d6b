package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.session.IssuedSession;
import java.time.Instant;

/**
 * What an app calls with, and what it gets the next of these with.
 *
 * @param token to be shown as {@code Authorization: Bearer <token>}
 * @param expiresIn of the token, in seconds
 * @param refreshToken good once: the answer brings another. An older one ends the session
 * @param refreshUntil when the session ends unless it is refreshed before
 */
public record WalletTokensBody(
    String token, String tokenType, long expiresIn, String refreshToken, Instant refreshUntil) {

  static WalletTokensBody of(IssuedSession session) {
    return new WalletTokensBody(
        session.access().token(),
        "Bearer",
        session.access().validFor().toSeconds(),
        session.refreshToken(),
        session.refreshUntil());
  }

  @Override
  public String toString() {
    return "WalletTokensBody[refreshUntil=" + refreshUntil + "]";
  }
}
