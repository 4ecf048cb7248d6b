package io.merchantloyalty.web.rest.wallet;

/** What came of a scan. */
public enum ScanOutcome {
  /** The bill may be shown. */
  BILL,
  /** The shopper is this bill's payer; its register has not confirmed the amount yet. */
  WAITING,
  /** A till's sticker without an open bill: scan again in a moment. */
  NOTHING_TO_PAY
}
