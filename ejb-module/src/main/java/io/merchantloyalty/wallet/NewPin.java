package io.merchantloyalty.wallet;

import io.merchantloyalty.security.CommonPins;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.regex.Pattern;

/** The rules for a new PIN: 4 to 8 digits, and not a common PIN. */
public final class NewPin {

  public static final String REGEX = "[0-9]{4,8}";
  public static final String RULE = "must be 4 to 8 digits";

  private static final Pattern DIGITS = Pattern.compile(REGEX);

  private NewPin() {}

  /**
   * Refuses what cannot be a PIN.
   *
   * @param field how the caller named it
   * @throws DomainException INVALID_NEW_PASSWORD
   */
  static void check(String field, String pin) {
    if (!DIGITS.matcher(pin).matches()) {
      throw DomainException.violated(
          ResultCode.INVALID_NEW_PASSWORD, Violation.secret(field, RULE));
    }
    if (CommonPins.has(pin)) {
      throw DomainException.violated(
          ResultCode.INVALID_NEW_PASSWORD,
          Violation.secret(field, "must not be a common one: no run, repetition, year or pattern"));
    }
  }
}
