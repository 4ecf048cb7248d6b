package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.refund.RefundPayment;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.json.RefusedAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Money that goes back to a shopper (spec 02, refundPayment).
 *
 * @param totalAmount how much, in the currency of the payment
 * @param clientInvoiceId the register's own number for the refund
 * @param rows what was brought back, for the receipt; they need not add up
 */
@RefusedAs(ResultCode.INVALID_INVOICE_DATA)
public record RefundPaymentBody(
    @NotNull @Valid AmountBody totalAmount,
    @Size(max = Lengths.CLIENT_INVOICE_ID) String clientInvoiceId,
    @Size(max = Lengths.TITLE) String title,
    @Size(max = Lengths.CASHIER_ID) String cashierId,
    @Size(max = Lengths.FOOTER) String footer,
    @Valid @Size(max = Lengths.ROWS) List<@NotNull SentRowBody> rows) {

  RefundPayment toCommand(String ersReference) {
    InvoiceContent content =
        new InvoiceContent(
            Optional.ofNullable(title),
            Optional.ofNullable(clientInvoiceId),
            Optional.ofNullable(cashierId),
            Optional.ofNullable(footer),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(rows).map(all -> all.stream().map(SentRowBody::toContent).toList()),
            Optional.of(totalAmount.toAmount()));
    return new RefundPayment(ersReference, content, false);
  }
}
