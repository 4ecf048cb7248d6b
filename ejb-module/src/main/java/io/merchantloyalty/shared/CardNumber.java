package io.merchantloyalty.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A card number as somebody gave it: a till, a shopper, a merchant's user, a file. Readers add line
 * ends, people add the spaces and hyphens that are printed between groups of digits. So a number is
 * judged, blocked, stored and compared in its normal form, which the rule of its program knows
 * ({@code NumberRule.normal}); only who sent it gets it back as it was sent.
 *
 * @param sent as it came, never cut or changed
 */
public record CardNumber(String sent) {

  /** What is looked at of a number that somebody typed: 64 characters with spaces between. */
  public static final int SENT_CHARS_MAX = 100;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\x{2212}]+");

  public CardNumber {
    if (sent == null) {
      throw new IllegalArgumentException("no card number");
    }
  }

  /** What a door was given; {@code null} is no number. */
  public static Optional<CardNumber> ofNullable(String sent) {
    return Optional.ofNullable(sent).map(CardNumber::new);
  }

  /** As a person reads it off: NFC, nothing around it, one space for each gap, nothing unseen. */
  public String printed() {
    String text = Normalizer.normalize(sent, Normalizer.Form.NFC);
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return SPACE.matcher(visible).replaceAll(" ").strip();
  }

  /** {@link #printed} without the spaces and hyphens between groups. */
  public String bare() {
    return BETWEEN_GROUPS.matcher(printed()).replaceAll("");
  }

  /** The number stays out of logs. */
  @Override
  public String toString() {
    return "CardNumber[" + sent.length() + " characters]";
  }
}
