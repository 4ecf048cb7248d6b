package io.merchantloyalty.invoice.history;

/** What became of a payment, for its shopper. */
public enum PastPaymentStatus {
  /** The account's provider is being asked. */
  RUNNING,
  /** The provider refused; no money moved. */
  REFUSED,
  /** The money is held; the register takes it, or a part of it, later. */
  RESERVED,
  PAID,
  /** The money went back: the register never asked for the payment, or let its reservation go. */
  REVERSED
}
