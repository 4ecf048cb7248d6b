package io.merchantloyalty.work;

/** Texts that are told, not kept: a long one is cut, never within a character. */
final class Shortened {

  private Shortened() {}

  /** At most {@code charsMax} characters, the last of them an ellipsis when something was cut. */
  static String to(int charsMax, String text) {
    if (text.length() <= charsMax) {
      return text;
    }
    int end = charsMax - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
