package io.merchantloyalty.invoice.refund;

/** How far a refund is. */
public enum RefundStatus {
  /** The bank of the shopper's account has not answered yet. It will be asked until it does. */
  PENDING,
  /** The shopper has the money. */
  GIVEN,
  /** The bank of the shopper's account did not take it; no money moved. */
  REFUSED
}
