package io.merchantloyalty.wallet;

import java.util.Optional;

/**
 * Everything that a new shopper gives.
 *
 * @param msisdn as typed: a leading plus, spaces and dashes don't matter
 * @param code the activation code that was sent to that number
 * @param name how the shopper wants to be called
 * @param source the caller's address
 */
public record SignUp(String msisdn, String code, String pin, Optional<String> name, String source) {

  public static final int NAME_CHARS_MAX = 200;

  @Override
  public String toString() {
    return "SignUp";
  }
}
