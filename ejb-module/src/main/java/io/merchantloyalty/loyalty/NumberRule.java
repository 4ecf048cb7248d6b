package io.merchantloyalty.loyalty;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program's card numbers look like (spec 01). Patterns are written by merchants and tried on
 * every scan, so they are RE2 expressions: these take time in proportion to the number, where
 * Java's own could hang the server. What RE2 leaves open, the size of the compiled pattern, is
 * bounded here before it is compiled.
 *
 * @param pattern what the whole number must match; empty: anything. A pattern that cannot be used
 *     allows no number
 * @param lengthMin in characters
 * @param lengthMax in characters, at most {@link #NUMBER_CHARS_MAX}
 */
public record NumberRule(
    Optional<String> pattern, int lengthMin, int lengthMax, CheckDigit checkDigit) {

  /** No card number is longer. One constant for column, rule and stored cards. */
  public static final int NUMBER_CHARS_MAX = 64;

  public static final int PATTERN_CHARS_MAX = 200;

  /** Steps that a compiled pattern may have; a usual one has about twenty. */
  static final int PATTERN_STEPS_MAX = 2_000;

  /** A counted repetition such as {4}, {4,} or {4,8}; group 1 says that it repeats a group. */
  private static final Pattern COUNTED = Pattern.compile("(\\)?)\\{(\\d+)(?:,(\\d*))?\\}");

  /**
   * The form in which a number of this program is judged, blocked, stored and compared: as it is
   * printed, or without spaces and hyphens between its groups where the rule allows none. A number
   * that the rule allows in neither form stays as it is printed.
   */
  public String normal(CardNumber number) {
    String printed = number.printed();
    String bare = number.bare();
    return !allows(printed) && allows(bare) ? bare : printed;
  }

  /** Whether a card number is one of this program. */
  public boolean allows(CardNumber number) {
    return allows(normal(number));
  }

  /** {@link #allows(CardNumber)} for a number in its normal form. */
  public boolean allows(String number) {
    return number.length() >= Math.max(1, lengthMin)
        && number.length() <= Math.min(lengthMax, NUMBER_CHARS_MAX)
        && checkDigit.confirms(number)
        && matchesPattern(number);
  }

  /** Why a number is none of this program's, as rules for a person; empty when it is one. */
  public List<String> faultsOf(CardNumber number) {
    List<String> printed = faultsOf(normal(number));
    List<String> bare = faultsOf(number.bare());
    // who left the groups apart is told what is wrong beside that
    return bare.size() < printed.size() ? bare : printed;
  }

  /** {@link #faultsOf(CardNumber)} for a number in its normal form. */
  List<String> faultsOf(String number) {
    List<String> faults = new ArrayList<>();
    if (number.length() < Math.max(1, lengthMin)
        || number.length() > Math.min(lengthMax, NUMBER_CHARS_MAX)) {
      faults.add("must have " + lengthMin + " to " + lengthMax + " characters");
    }
    if (!matchesPattern(number)) {
      faults.add("must match the pattern " + pattern.orElse(""));
    }
    if (!checkDigit.confirms(number)) {
      faults.add("must end with the right check digit (" + checkDigit + ")");
    }
    return faults;
  }

  /** Adds what is wrong with the rule itself, below the field {@code field}. */
  public void check(Violations violations, String field) {
    violations
        .check(lengthMin >= 1, field + "/lengthMin", "must be at least 1", lengthMin)
        .check(
            lengthMax <= NUMBER_CHARS_MAX,
            field + "/lengthMax",
            "must be at most " + NUMBER_CHARS_MAX,
            lengthMax)
        .check(lengthMin <= lengthMax, field + "/lengthMax", "must be lengthMin or more", lengthMax)
        .check(
            checkDigit != CheckDigit.EAN13 || (lengthMin <= 13 && lengthMax >= 13),
            field + "/checkDigit",
            "EAN13 needs numbers of 13 digits to be allowed",
            checkDigit)
        .check(
            pattern.isEmpty() || compiled(pattern.get()).isPresent(),
            field + "/pattern",
            "must be an RE2 expression of at most "
                + PATTERN_CHARS_MAX
                + " characters and a sensible size",
            pattern.orElse(""));
  }

  private boolean matchesPattern(String number) {
    return pattern.isEmpty()
        || pattern.flatMap(NumberRule::compiled).filter(p -> p.matches(number)).isPresent();
  }

  /** Empty when the pattern is not an RE2 expression, or would be too big. */
  private static Optional<Pattern> compiled(String pattern) {
    if (pattern.length() > PATTERN_CHARS_MAX || stepsAtMost(pattern) > PATTERN_STEPS_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * More steps than the pattern can have: each character is one, a counted repetition adds its
   * count, and a counted repetition of a group multiplies all there is, because groups nest. A
   * number in floating point, since it may be far beyond a long.
   */
  static double stepsAtMost(String pattern) {
    double steps = pattern.length();
    double factor = 1;
    Matcher counted = COUNTED.matcher(pattern);
    while (counted.find()) {
      double count = Math.max(number(counted.group(2)), number(counted.group(3)));
      if (counted.group(1).isEmpty()) {
        steps += count;
      } else {
        factor *= Math.max(1, count);
      }
    }
    return steps * factor;
  }

  private static double number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Double.parseDouble(digits);
  }
}
