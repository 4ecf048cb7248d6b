package io.merchantloyalty.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * PINs that somebody who has found a phone tries first: one digit repeated, a few digits repeated,
 * runs up and down, years of a life, and the list {@code common-pins.txt}. These are about one in
 * fifteen PINs of four digits; people choose them far more often than that.
 */
public final class CommonPins {

  /** A part, from one digit up to half of the digits, repeated: 1111, 1212, 123123. */
  private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");

  /** The years in which people alive today were born, or married. */
  private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|20[0-4][0-9]");

  /** Long enough for a run that continues with 0 after 9. */
  private static final String UP = "01234567890123456789";

  private static final String DOWN = new StringBuilder(UP).reverse().toString();

  private static final Set<String> LISTED = BundledWords.read("common-pins.txt");

  private CommonPins() {}

  /** {@code pin}: digits. */
  public static boolean has(String pin) {
    return REPETITION.matcher(pin).matches()
        || UP.contains(pin)
        || DOWN.contains(pin)
        || YEAR.matcher(pin).matches()
        || LISTED.contains(pin);
  }
}
