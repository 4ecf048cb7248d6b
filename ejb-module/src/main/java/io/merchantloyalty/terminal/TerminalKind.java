package io.merchantloyalty.terminal;

/** The kinds of terminal (spec 01). */
public enum TerminalKind {
  /** A till in a shop: one open invoice at a time. */
  CASH_REGISTER,
  /** A webshop's checkout: many open invoices. */
  WEBSHOP
}
