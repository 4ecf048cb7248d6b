package io.merchantloyalty.web.rest.wallet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Where an activation code is wanted.
 *
 * @param msisdn phone number with country code; a plus, spaces and dashes don't matter
 */
public record AskCodeBody(
    @NotNull @Pattern(regexp = AskCodeBody.MSISDN, message = AskCodeBody.RULE) String msisdn) {

  static final String MSISDN = "\\+?[0-9][0-9 -]{6,30}[0-9]";
  static final String RULE = "must be a phone number with country code";

  @Override
  public String toString() {
    return "AskCodeBody";
  }
}
