package io.merchantloyalty.invoice;

/** The statuses that registers see (spec 02). */
public enum InvoiceStatus {
  ISSUED,
  PENDING_ISSUER_ACKNOWLEDGE,
  RESERVED,
  PAID,
  CANCELED,
  FAILED
}
