package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.PlaceTerminal;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A terminal to be put into service.
 *
 * @param externalId the merchant's own name of it
 * @param name what shoppers see
 * @param shop reference of the shop
 * @param password at least four characters; absent: the server makes one
 */
public record PlaceTerminalBody(
    @NotNull TerminalKind kind,
    @NotNull @Size(min = 1, max = 100) String externalId,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Size(min = 1, max = 64) String shop,
    @Secret @Size(max = 200) String password) {

  PlaceTerminal toCommand() {
    return new PlaceTerminal(kind, externalId, name, shop, Optional.ofNullable(password));
  }

  @Override
  public String toString() {
    return "PlaceTerminalBody[externalId=" + externalId + "]";
  }
}
