package io.merchantloyalty.wallet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as it is stored: 8 to 15 digits with the country code and nothing else.
 *
 * @param digits only ASCII digits
 */
public record Msisdn(String digits) {

  static final int DIGITS_MIN = 8;
  static final int DIGITS_MAX = 15;

  /** How much typing is looked at: a number with a space after every digit, and then some. */
  private static final int TYPED_MAX = 40;

  private static final Pattern TYPED = Pattern.compile(" *\\+?[0-9 -]+");
  private static final Pattern BETWEEN = Pattern.compile("[ +-]");

  /** The number that somebody typed, with a leading plus, spaces or dashes if they like. */
  static Optional<Msisdn> typed(String text) {
    if (text == null || text.length() > TYPED_MAX || !TYPED.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = BETWEEN.matcher(text).replaceAll("");
    return digits.length() >= DIGITS_MIN && digits.length() <= DIGITS_MAX
        ? Optional.of(new Msisdn(digits))
        : Optional.empty();
  }

  /** Personal: it does not show itself in logs. */
  @Override
  public String toString() {
    return "Msisdn[…" + digits.substring(digits.length() - 2) + "]";
  }
}
