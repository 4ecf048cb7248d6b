package io.merchantloyalty.web.rest.pos;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Addresses of the register's things, at the host that the caller used. They are made while the
 * request is at hand: a long poll's answer is written without it.
 */
record Links(URI base) {

  static Links of(UriInfo uri) {
    return new Links(uri.getBaseUri().resolve("pos/v1/"));
  }

  URI invoice(String reference) {
    return base.resolve("invoices/" + reference);
  }

  URI refund(String payment, String refund) {
    return base.resolve("payments/" + payment + "/refunds/" + refund);
  }

  URI terminal() {
    return base.resolve("terminals/self");
  }

  QrLinksBody ofInvoice(String reference, String qrText) {
    return links("invoices/" + reference, qrText);
  }

  QrLinksBody ofSticker(String qrText) {
    return links("terminals/self", qrText);
  }

  private QrLinksBody links(String of, String qrText) {
    return new QrLinksBody(qrText, base.resolve(of + "/qr.png"), base.resolve(of + "/qr.svg"));
  }
}
