package io.merchantloyalty.invoice;

/** The statuses that registers see (spec 02). */
public enum InvoiceStatus {
  ISSUED,
  PENDING_ISSUER_ACKNOWLEDGE,
  RESERVED,
  PAID,
  CANCELED,
  FAILED;

  /** What registers call a state as it is stored. */
  public static InvoiceStatus ofStored(String state) {
    return InvoiceState.valueOf(state).status();
  }
}
