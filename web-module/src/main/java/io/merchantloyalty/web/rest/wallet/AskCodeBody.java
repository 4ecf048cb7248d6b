package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Where an activation code is wanted.
 *
 * @param msisdn phone number with country code; a plus or 00, spaces and hyphens don't matter
 */
public record AskCodeBody(
    @NotNull @Pattern(regexp = Msisdn.TYPED, message = Msisdn.RULE) String msisdn) {

  @Override
  public String toString() {
    return "AskCodeBody";
  }
}
