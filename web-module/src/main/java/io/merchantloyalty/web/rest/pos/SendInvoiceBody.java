package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.CollectionMode;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.json.RefusedAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A new bill (spec 02, sendInvoice). Rows, when given, add up to the total.
 *
 * @param acknowledgmentMode absent: REQUIRE_ACKNOWLEDGMENT
 * @param paymentMode absent: IMMEDIATE_DEBIT
 * @param collectionMode absent: AT_ONCE
 * @param reservationTimeoutSeconds absent: the server's setting
 */
@RefusedAs(ResultCode.INVALID_INVOICE_DATA)
public record SendInvoiceBody(
    @Size(max = Lengths.TITLE) String title,
    @Size(max = Lengths.CLIENT_INVOICE_ID) String clientInvoiceId,
    @Size(max = Lengths.CASHIER_ID) String cashierId,
    @Size(max = Lengths.FOOTER) String footer,
    @Size(max = Lengths.URL) String backUrl,
    @Size(max = Lengths.URL) String notificationUrl,
    Instant issueDate,
    @Valid @Size(max = Lengths.ROWS) List<@NotNull SentRowBody> rows,
    @NotNull @Valid AmountBody totalAmount,
    @Valid @Size(max = Lengths.TOKENS) List<@NotNull SentTokenBody> tokens,
    AcknowledgmentMode acknowledgmentMode,
    PaymentMode paymentMode,
    CollectionMode collectionMode,
    @Min(1) Integer reservationTimeoutSeconds) {

  SendInvoice toCommand() {
    return new SendInvoice(
        new InvoiceContent(
            Optional.ofNullable(title),
            Optional.ofNullable(clientInvoiceId),
            Optional.ofNullable(cashierId),
            Optional.ofNullable(footer),
            Optional.ofNullable(backUrl),
            Optional.ofNullable(notificationUrl),
            Optional.ofNullable(issueDate),
            Optional.empty(),
            Optional.ofNullable(rows).map(all -> all.stream().map(SentRowBody::toContent).toList()),
            Optional.of(totalAmount.toAmount())),
        Optional.ofNullable(acknowledgmentMode),
        Optional.ofNullable(paymentMode),
        Optional.ofNullable(collectionMode),
        reservationTimeoutSeconds == null
            ? OptionalInt.empty()
            : OptionalInt.of(reservationTimeoutSeconds),
        tokens == null ? List.of() : tokens.stream().map(SentTokenBody::toToken).toList());
  }
}
