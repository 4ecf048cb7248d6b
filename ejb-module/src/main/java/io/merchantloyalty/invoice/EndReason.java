package io.merchantloyalty.invoice;

/** Why an invoice was canceled or failed (spec 02). */
public enum EndReason {
  BY_REGISTER,
  REPLACED,
  EXPIRED,
  NOT_COLLECTED,
  RESERVATION_LAPSED,
  UNRESOLVED
}
