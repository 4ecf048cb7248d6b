package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.NewPin;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A shopper who has forgotten the PIN.
 *
 * @param activationCode as it came by SMS
 * @param pin the new one
 */
public record PinResetBody(
    @NotNull @Pattern(regexp = Msisdn.TYPED, message = Msisdn.RULE) String msisdn,
    @NotNull @Secret @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits")
        String activationCode,
    @NotNull @Secret @Pattern(regexp = NewPin.REGEX, message = NewPin.RULE) String pin) {

  @Override
  public String toString() {
    return "PinResetBody";
  }
}
