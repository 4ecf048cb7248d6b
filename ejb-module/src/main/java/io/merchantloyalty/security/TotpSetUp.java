package io.merchantloyalty.security;

/**
 * What a user's authenticator is told; shown once.
 *
 * @param secret to be typed in: Base32, 32 letters and digits
 * @param uri the same as an {@code otpauth:} address, for a QR code
 */
public record TotpSetUp(String secret, String uri) {

  @Override
  public String toString() {
    return "TotpSetUp";
  }
}
