package io.merchantloyalty.wallet.session;

import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.wallet.device.DeviceSecret;
import java.time.Instant;
import java.util.Optional;

/**
 * What an app gets when it signs in, and each time it refreshes.
 *
 * @param refreshToken good once, instead of the one before
 * @param refreshUntil when it ends by itself
 * @param device of an app whose device has just become known: what the app sends from now on
 */
public record IssuedSession(
    IssuedToken access, String refreshToken, Instant refreshUntil, Optional<DeviceSecret> device) {

  /** The same session, on a device that is known from now on. */
  public IssuedSession on(DeviceSecret newDevice) {
    return new IssuedSession(access, refreshToken, refreshUntil, Optional.of(newDevice));
  }

  @Override
  public String toString() {
    return "IssuedSession[refreshUntil=" + refreshUntil + "]";
  }
}
