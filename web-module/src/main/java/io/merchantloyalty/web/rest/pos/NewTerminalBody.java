package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.terminal.RegisterTerminal;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A till to be registered.
 *
 * @param externalId the merchant's own name of the till
 * @param password what the till will sign in with; at least four characters
 * @param name what shoppers see
 */
public record NewTerminalBody(
    @NotNull @Size(min = 1, max = 100) String externalId,
    @NotNull @Secret @Size(max = 200) String password,
    @NotNull @Size(min = 1, max = 200) String name) {

  RegisterTerminal toCommand() {
    return new RegisterTerminal(externalId, password, name);
  }

  @Override
  public String toString() {
    return "NewTerminalBody[externalId=" + externalId + "]";
  }
}
