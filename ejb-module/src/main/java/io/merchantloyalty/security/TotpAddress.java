package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.apache.commons.codec.binary.Base32;

/**
 * Writes what an authenticator is told, in the form that all of them read (Key Uri Format of Google
 * Authenticator).
 */
public final class TotpAddress {

  /** What an authenticator writes above the codes. */
  static final String ISSUER = "Merchant Loyalty";

  private TotpAddress() {}

  /** {@code account}: the user id that its owner signs in with. */
  public static TotpSetUp of(String account, byte[] secret) {
    // 20 bytes fill Base32 without padding
    String text = new Base32().encodeToString(secret);
    return new TotpSetUp(
        text,
        "otpauth://totp/"
            + encoded(ISSUER + ":" + account)
            + "?secret="
            + text
            + "&issuer="
            + encoded(ISSUER));
  }

  /** Authenticators do not read a plus as a space. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
