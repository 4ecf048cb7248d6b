package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.SentInvoice;

/** A bill that was taken: show its QR code to the shopper. */
public record SentInvoiceBody(String reference, int version, int revision, QrLinksBody qr) {

  static SentInvoiceBody of(SentInvoice sent, Links links) {
    return new SentInvoiceBody(
        sent.reference(),
        sent.tag().version(),
        sent.tag().revision(),
        links.ofInvoice(sent.reference(), sent.qrText()));
  }
}
