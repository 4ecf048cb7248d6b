package io.merchantloyalty.ledger;

/** Why money moved. */
enum TransferKind {
  FUND,
  HOLD,
  CAPTURE,
  RELEASE,
  REFUND
}
