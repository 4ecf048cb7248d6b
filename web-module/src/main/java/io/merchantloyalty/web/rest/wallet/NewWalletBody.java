package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.NewPin;
import io.merchantloyalty.wallet.SignUp;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A shopper who signs up.
 *
 * @param activationCode as it came by SMS
 * @param name how the shopper wants to be called; may be left out
 */
public record NewWalletBody(
    @NotNull @Pattern(regexp = Msisdn.TYPED, message = Msisdn.RULE) String msisdn,
    @NotNull @Secret @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits")
        String activationCode,
    @NotNull @Secret @Pattern(regexp = NewPin.REGEX, message = NewPin.RULE) String pin,
    @Size(min = 1, max = SignUp.NAME_CHARS_MAX) String name) {

  SignUp toCommand(String source) {
    return new SignUp(Msisdn.typed(msisdn), activationCode, pin, Optional.ofNullable(name), source);
  }

  @Override
  public String toString() {
    return "NewWalletBody";
  }
}
