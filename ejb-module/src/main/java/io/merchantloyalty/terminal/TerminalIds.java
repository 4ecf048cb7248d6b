package io.merchantloyalty.terminal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the ids that terminals sign in with: 32 hex digits that nobody can guess. */
public final class TerminalIds {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TerminalIds() {}

  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
