package io.merchantloyalty.web.rest.pos;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.CollectionMode;
import io.merchantloyalty.invoice.InvoiceView;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.RowBody;
import java.time.Instant;
import java.util.List;

/**
 * A whole bill.
 *
 * @param tokens all cards that the register sent, and the one offered
 * @param timeline everything that happened to it, first things first
 */
public record InvoiceBody(
    @JsonUnwrapped StatusBody status,
    QrLinksBody qr,
    AcknowledgmentMode acknowledgmentMode,
    PaymentMode paymentMode,
    CollectionMode collectionMode,
    Instant issuedAt,
    @JsonUnwrapped BillTextBody text,
    List<RowBody> rows,
    AmountBody totalAmount,
    List<CustomerTokenBody> tokens,
    List<TimelineEntryBody> timeline) {

  static InvoiceBody of(InvoiceView view, Links links) {
    return new InvoiceBody(
        StatusBody.of(view.status()),
        links.ofInvoice(view.status().reference(), view.qrText()),
        view.acknowledgmentMode(),
        view.paymentMode(),
        view.collectionMode(),
        view.issuedAt(),
        BillTextBody.of(view.text()),
        view.rows().stream().map(RowBody::of).toList(),
        AmountBody.of(view.total()),
        view.tokens().stream().map(CustomerTokenBody::of).toList(),
        view.timeline().stream().map(TimelineEntryBody::of).toList());
  }
}
