package io.merchantloyalty.loyalty.card;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import java.util.Optional;

/**
 * What a shopper may type as a card number, for a person and for the app's keyboard.
 *
 * @param inWords one sentence without its full stop: {@code 13 digits that begin with 26; the last
 *     one is a check digit}
 * @param digitsOnly whether a number pad will do
 * @param lengthMin in characters
 * @param lengthMax in characters
 */
public record NumberInput(String inWords, boolean digitsOnly, int lengthMin, int lengthMax) {

  /** Digits after a fixed beginning: what nearly every program's pattern says. */
  private static final Pattern DIGITS =
      Pattern.compile("\\^?([0-9]*)(?:\\[0-9\\]|\\\\d)(?:\\+|\\*|\\{[0-9]+(?:,[0-9]*)?\\})?\\$?");

  static NumberInput of(NumberRule rule) {
    Optional<Matcher> digits = rule.pattern().map(DIGITS::matcher).filter(Matcher::matches);
    boolean digitsOnly = digits.isPresent() || rule.checkDigit() != CheckDigit.NONE;
    int most = Math.min(rule.lengthMax(), NumberRule.NUMBER_CHARS_MAX);
    int least = Math.max(1, rule.lengthMin());
    String length = least == most ? Integer.toString(most) : least + " to " + most;
    String plural = most == 1 ? "" : "s";
    String words = length + (digitsOnly ? " digit" : " character") + plural;
    Optional<String> start = digits.map(m -> m.group(1)).filter(text -> !text.isEmpty());
    if (start.isPresent()) {
      words += " that begin with " + start.get();
    } else if (rule.pattern().isPresent() && digits.isEmpty()) {
      words += ", as printed on the card";
    }
    if (rule.checkDigit() != CheckDigit.NONE) {
      words += "; the last one is a check digit";
    }
    return new NumberInput(words, digitsOnly, least, most);
  }

  /**
   * The number that somebody typed, in its normal form. Empty when it is none of this program's.
   */
  static Optional<String> typed(NumberRule rule, CardNumber number) {
    return Optional.of(rule.normal(number)).filter(rule::allows);
  }
}
