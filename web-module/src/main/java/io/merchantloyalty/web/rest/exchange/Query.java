package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the numbers of a query, so that everything wrong with them is told at once. */
public final class Query {

  /** The largest number that a query may hold: a version or revision never gets there. */
  public static final int MOST = 999_999_999;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final List<FieldViolation> found = new ArrayList<>();

  /** {@code text}: null when the parameter is absent. Both bounds belong to the range. */
  public OptionalInt number(String name, String text, int least, int most) {
    if (text == null) {
      return OptionalInt.empty();
    }
    if (DIGITS.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    String rule = "must be a whole number from " + least + " to " + most;
    found.add(FieldViolation.ofParameter(name, rule, text));
    return OptionalInt.empty();
  }

  /** Refuses the request if anything was wrong. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw RequestRefused.violated(ResultCode.REJECTED_BUSINESS_LOGIC, found);
    }
  }
}
