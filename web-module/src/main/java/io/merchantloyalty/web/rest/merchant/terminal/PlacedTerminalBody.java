package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.terminal.administration.PlacedTerminal;
import java.util.Optional;

/**
 * A terminal that was put into service, or got another password.
 *
 * @param newPassword that the server made; it is never told again
 */
public record PlacedTerminalBody(ShopTerminalBody terminal, Optional<String> newPassword) {

  static PlacedTerminalBody of(PlacedTerminal placed) {
    return new PlacedTerminalBody(ShopTerminalBody.of(placed.terminal()), placed.newPassword());
  }

  @Override
  public String toString() {
    return "PlacedTerminalBody[terminal=" + terminal + "]";
  }
}
