package io.merchantloyalty.terminal.administration;

import java.security.SecureRandom;

/** Makes passwords that are typed off a screen once: no letters that look like digits. */
final class NewPasswords {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  /** 79 bits. */
  private static final int CHARS = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private NewPasswords() {}

  static String random() {
    StringBuilder password = new StringBuilder(CHARS);
    for (int i = 0; i < CHARS; i++) {
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
