package io.merchantloyalty.wallet.session;

import io.merchantloyalty.security.IssuedToken;
import java.time.Instant;

/**
 * What an app gets when it signs in, and each time it refreshes.
 *
 * @param refreshToken good once, instead of the one before
 * @param refreshUntil when it ends by itself
 */
public record IssuedSession(IssuedToken access, String refreshToken, Instant refreshUntil) {

  @Override
  public String toString() {
    return "IssuedSession[refreshUntil=" + refreshUntil + "]";
  }
}
