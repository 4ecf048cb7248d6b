package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.TotpSetUp;

/**
 * The secret of a new authenticator, returned once.
 *
 * @param secret to be typed in: Base32
 * @param uri the same, for a QR code
 */
public record AuthenticatorBody(String secret, String uri) {

  static AuthenticatorBody of(TotpSetUp setUp) {
    return new AuthenticatorBody(setUp.secret(), setUp.uri());
  }

  @Override
  public String toString() {
    return "AuthenticatorBody";
  }
}
