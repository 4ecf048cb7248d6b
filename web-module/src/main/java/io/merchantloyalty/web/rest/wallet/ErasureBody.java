package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who erases a wallet shows its PIN once more. */
public record ErasureBody(@NotNull @Secret @Size(min = 1, max = 20) String pin) {

  @Override
  public String toString() {
    return "ErasureBody";
  }
}
