package io.merchantloyalty.invoice;

/** What comes of scanning a QR text. */
public sealed interface ScanAnswer {

  /** The scanner is this invoice's payer now, or was already. */
  record Bound(BillView bill) implements ScanAnswer {}

  /** A till's sticker without an open bill: nobody is bound, scan again in a moment. */
  record NothingToPay(String shopName, String terminalName) implements ScanAnswer {}
}
