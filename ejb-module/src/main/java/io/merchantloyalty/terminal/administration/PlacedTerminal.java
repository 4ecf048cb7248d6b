package io.merchantloyalty.terminal.administration;

import java.util.Optional;

/**
 * A terminal that was put into service or got another password.
 *
 * @param newPassword that the server made; it is told this once
 */
public record PlacedTerminal(ShopTerminalView terminal, Optional<String> newPassword) {

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "PlacedTerminal[terminal=" + terminal + "]";
  }
}
