package io.merchantloyalty.wallet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number as it is stored and compared: 8 to 15 digits that begin with the country code, and
 * nothing else. The same number is typed in many ways: {@code +46 70 000 00 01}, {@code
 * 0046-700000001}, {@code 46 (0)70 000 00 01}. Every door reads it here.
 *
 * @param digits only ASCII digits, the first of them not zero
 */
public record Msisdn(String digits) {

  static final int DIGITS_MIN = 8;
  static final int DIGITS_MAX = 15;

  /** What may be typed at all: digits, a plus, and what people put between groups of digits. */
  public static final String TYPED =
      "[0-9+() ./\\t\\r\\n\\u00A0\\u2007\\u2009\\u202F\\u2010-\\u2015\\u2212-]{1,40}";

  /** For whoever typed something else. */
  public static final String RULE = "must be a phone number with country code";

  private static final Pattern POSSIBLE = Pattern.compile(TYPED);

  /** The zero of calls inside the country, which many write between country code and number. */
  private static final String TRUNK_ZERO = "(0)";

  private static final Pattern BETWEEN = Pattern.compile("[^0-9+]");

  /** A plus or two zeros say that the country code follows; without either it must, too. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\+|00)?([1-9][0-9]{" + (DIGITS_MIN - 1) + "," + (DIGITS_MAX - 1) + "})");

  /** The number that somebody typed; empty when it is none, or has no country code. */
  public static Optional<Msisdn> typed(String text) {
    if (text == null || !POSSIBLE.matcher(text).matches()) {
      return Optional.empty();
    }
    String joined = BETWEEN.matcher(text.replace(TRUNK_ZERO, "")).replaceAll("");
    return Optional.of(NUMBER.matcher(joined))
        .filter(Matcher::matches)
        .map(number -> new Msisdn(number.group(1)));
  }

  /** Personal: it does not show itself in logs. */
  @Override
  public String toString() {
    return "Msisdn[…" + digits.substring(digits.length() - 2) + "]";
  }
}
