package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The newest refresh token of a session. */
public record RefreshBody(@NotNull @Secret @Size(min = 1, max = 200) String refreshToken) {

  @Override
  public String toString() {
    return "RefreshBody";
  }
}
