package io.merchantloyalty.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Makes the names that things have outside of the server, in place of their internal ids: 24 hex
 * digits that nobody can guess.
 */
public final class PublicReference {

  public static final int CHARS = 24;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PublicReference() {}

  public static String random() {
    byte[] bytes = new byte[CHARS / 2];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether a text can be one at all; what cannot is not there, and nobody is asked. */
  public static boolean isPossible(String text) {
    return text.length() == CHARS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
