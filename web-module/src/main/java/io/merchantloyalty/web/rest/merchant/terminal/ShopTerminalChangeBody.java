package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.terminal.administration.ChangeTerminal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What of a terminal can be changed; all of it is given.
 *
 * @param shop reference of the shop where it stands from now on
 * @param acceptsRowsThatDiffer whether bills are taken whose rows do not add up to the total
 */
public record ShopTerminalChangeBody(
    @NotNull @Size(min = 1, max = 100) String externalId,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Size(min = 1, max = 64) String shop,
    @NotNull Boolean acceptsRowsThatDiffer) {

  ChangeTerminal toCommand(String terminalId, SeenTag seen) {
    return new ChangeTerminal(terminalId, seen, externalId, name, shop, acceptsRowsThatDiffer);
  }
}
