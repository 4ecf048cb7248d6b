package io.merchantloyalty.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * PINs that somebody tries first who has found a phone: one digit repeated, a few digits repeated,
 * runs up and down, years of a life, and the list {@code common-pins.txt}. About one in fifteen
 * PINs of four digits; what people choose is among them far more often.
 */
public final class CommonPins {

  /** A part of one to half of the digits, over and over: 1111, 1212, 123123. */
  private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");

  /** Everybody alive was born in one of them, or married. */
  private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|20[0-4][0-9]");

  /** Wide enough for a run that goes on behind 9 with 0. */
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
