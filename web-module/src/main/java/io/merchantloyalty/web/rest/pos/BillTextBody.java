package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.BillText;
import java.time.Instant;
import java.util.Optional;

/** The texts of a bill, as its register sent them. */
public record BillTextBody(
    Optional<String> title,
    Optional<String> clientInvoiceId,
    Optional<String> cashierId,
    Optional<String> footer,
    Optional<String> backUrl,
    Optional<String> notificationUrl,
    Optional<Instant> issueDate) {

  static BillTextBody of(BillText text) {
    return new BillTextBody(
        text.title(),
        text.clientInvoiceId(),
        text.cashierId(),
        text.footer(),
        text.backUrl(),
        text.notificationUrl(),
        text.issueDate());
  }
}
