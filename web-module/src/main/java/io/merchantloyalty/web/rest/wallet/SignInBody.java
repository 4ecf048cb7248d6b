package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A shopper who signs in.
 *
 * @param msisdn phone number with country code, digits only
 */
public record SignInBody(
    @NotNull @Pattern(regexp = "[0-9]{1,15}", message = "must be a phone number of 1 to 15 digits")
        String msisdn,
    @NotNull @Secret @Size(min = 1, max = 20) String pin) {

  @Override
  public String toString() {
    return "SignInBody";
  }
}
