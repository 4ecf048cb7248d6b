package io.merchantloyalty.terminal;

/** What the text of a scanned QR code names (spec 01). */
public sealed interface QrCode {

  /** A till's sticker; {@code seqrId} in upper case. Says nothing of any invoice. */
  record Sticker(String seqrId) implements QrCode {}

  /** One invoice, by its reference. */
  record InvoiceCode(String reference) implements QrCode {}
}
