package io.merchantloyalty.csv;

import io.merchantloyalty.shared.DisplayName;
import java.util.regex.Pattern;

/**
 * Compares what a file says with what there is. A spreadsheet, or the system that a file goes
 * through, may write the same letters by other code points, take spaces around them away, and take
 * zeros in front away; only the last is another text.
 */
public final class SameText {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])");

  private SameText() {}

  /** The text in the form by which it is compared. */
  public static String of(String text) {
    return DisplayName.of(text);
  }

  /** Whether both say the same. */
  public static boolean isSame(String one, String other) {
    return of(one).equals(of(other));
  }

  /** Whether {@code given} is what a spreadsheet leaves of {@code stored}: its zeros are gone. */
  public static boolean isWithoutZeros(String given, String stored) {
    return given.length() < stored.length()
        && DIGITS.matcher(stored).matches()
        && ZEROS.matcher(stored).replaceFirst("").equals(given);
  }
}
