package io.merchantloyalty.terminal;

/** A terminal as sign-in finds it, before the password was looked at. */
public record TerminalRow(AuthenticatedTerminal terminal, String passwordHash) {

  @Override
  public String toString() {
    return "TerminalRow[terminal=" + terminal + "]";
  }
}
