package io.merchantloyalty.web.rest.pos;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.RowBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a register gets with PAID.
 *
 * @param ersReference the payment's reference
 * @param payerReference stands for the shopper, and says nothing of the person
 * @param receiverName the merchant's name
 */
public record RegisterReceiptBody(
    String ersReference,
    String invoiceReference,
    String terminalId,
    Instant paidAt,
    Optional<String> payerReference,
    String receiverName,
    AcknowledgmentMode acknowledgmentMode,
    PaymentMode paymentMode,
    @JsonUnwrapped BillTextBody text,
    List<RowBody> rows,
    AmountBody totalAmount) {

  static RegisterReceiptBody of(ReceiptView view) {
    return new RegisterReceiptBody(
        view.ersReference(),
        view.invoiceReference(),
        view.terminalId(),
        view.paidAt(),
        view.payerReference(),
        view.receiverName(),
        view.acknowledgmentMode(),
        view.paymentMode(),
        BillTextBody.of(view.text()),
        view.rows().stream().map(RowBody::of).toList(),
        AmountBody.of(view.total()));
  }
}
