package io.merchantloyalty.invoice;

/** What an app shows of an invoice. */
public enum BillState {
  /** The register has not confirmed yet: no amount to show. */
  WAITING,
  /** The amount may be shown and paid. */
  PAYABLE,
  /** An authorisation is running. */
  PAYING,
  RESERVED,
  PAID,
  CANCELED,
  EXPIRED,
  /** Paid, and the money given back because the register never collected it. */
  REVERSED,
  FAILED
}
