package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.SignIn;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * The credentials of a shopper who signs in: on a known device with {@code device}, on a new device
 * with an activation code.
 *
 * @param msisdn phone number with country code; a plus or 00, spaces and hyphens don't matter
 * @param device as returned in the answer to an activation code
 * @param activationCode as it came by SMS; makes this device known, and the answer contains the new
 *     {@code device}
 */
public record SignInBody(
    @NotNull @Pattern(regexp = Msisdn.TYPED, message = Msisdn.RULE) String msisdn,
    @NotNull @Secret @Size(min = 1, max = 20) String pin,
    @Secret @Size(min = 1, max = DeviceSecret.CHARS_MAX) String device,
    @Secret @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String activationCode) {

  SignIn toCommand(String source) {
    return new SignIn(
        Msisdn.typed(msisdn),
        pin,
        Optional.ofNullable(device).map(DeviceSecret::new),
        Optional.ofNullable(activationCode),
        source);
  }

  @Override
  public String toString() {
    return "SignInBody";
  }
}
