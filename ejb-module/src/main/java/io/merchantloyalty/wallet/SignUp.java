package io.merchantloyalty.wallet;

import io.merchantloyalty.shared.DisplayName;
import java.util.Optional;

/**
 * Everything that a new shopper gives.
 *
 * @param msisdn empty when what was typed is no phone number
 * @param code the activation code that was sent to that number
 * @param name how the shopper wants to be called
 * @param source the caller's address
 */
public record SignUp(
    Optional<Msisdn> msisdn, String code, String pin, Optional<String> name, String source) {

  public SignUp {
    name = DisplayName.of(name);
  }

  public static final int NAME_CHARS_MAX = 200;

  @Override
  public String toString() {
    return "SignUp";
  }
}
