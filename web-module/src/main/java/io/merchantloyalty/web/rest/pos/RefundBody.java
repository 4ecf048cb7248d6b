package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.RowBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refund, which is its receipt as well.
 *
 * @param ersReference the refund's own reference
 * @param paymentReference the ersReference of the payment that it gives back
 * @param savingReversed the part of what the loyalty card saved on the payment that goes with it
 * @param terminalId of the till that gave it; absent: a user of the merchant did
 */
public record RefundBody(
    String ersReference,
    String paymentReference,
    String invoiceReference,
    RefundStatus status,
    AmountBody amount,
    AmountBody savingReversed,
    Instant askedAt,
    Optional<String> terminalId,
    Optional<String> title,
    Optional<String> clientInvoiceId,
    Optional<String> cashierId,
    Optional<String> footer,
    List<RowBody> rows) {

  static RefundBody of(RefundView view) {
    return new RefundBody(
        view.ersReference(),
        view.paymentReference(),
        view.invoiceReference(),
        view.status(),
        AmountBody.of(view.amount()),
        AmountBody.of(view.saving()),
        view.askedAt(),
        view.terminalId(),
        view.title(),
        view.clientInvoiceId(),
        view.cashierId(),
        view.footer(),
        view.rows().stream().map(RowBody::of).toList());
  }
}
