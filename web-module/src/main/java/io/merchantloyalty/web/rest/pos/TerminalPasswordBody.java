package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.RefusedAs;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the terminal will sign in with; at least four characters. */
@RefusedAs(ResultCode.INVALID_NEW_PASSWORD)
public record TerminalPasswordBody(@NotNull @Secret @Size(min = 4, max = 128) String newPassword) {

  @Override
  public String toString() {
    return "TerminalPasswordBody[]";
  }
}
