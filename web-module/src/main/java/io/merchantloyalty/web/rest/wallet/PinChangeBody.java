package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.NewPin;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Another PIN for the old one. */
public record PinChangeBody(
    @NotNull @Secret @Size(min = 1, max = 20) String oldPin,
    @NotNull @Secret @Pattern(regexp = NewPin.REGEX, message = NewPin.RULE) String newPin) {

  @Override
  public String toString() {
    return "PinChangeBody";
  }
}
