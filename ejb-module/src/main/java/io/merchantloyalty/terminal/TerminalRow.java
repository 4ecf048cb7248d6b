package io.merchantloyalty.terminal;

import io.merchantloyalty.security.PasswordCheck;

/** A terminal as sign-in finds it, before the password was looked at. */
public record TerminalRow(AuthenticatedTerminal terminal, String passwordHash) {

  PasswordCheck.Stored storedPassword() {
    return new PasswordCheck.Stored(terminal.id(), terminal.credentialVersion(), passwordHash);
  }

  @Override
  public String toString() {
    return "TerminalRow[terminal=" + terminal + "]";
  }
}
