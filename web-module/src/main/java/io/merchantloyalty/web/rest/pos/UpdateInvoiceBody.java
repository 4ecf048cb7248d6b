package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.UpdateInvoice;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.json.RefusedAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of a bill (spec 02, updateInvoice). What is absent keeps its value; the modes are the
 * send's and cannot be changed.
 */
@RefusedAs(ResultCode.INVALID_INVOICE_DATA)
public record UpdateInvoiceBody(
    @Size(max = Lengths.TITLE) String title,
    @Size(max = Lengths.CLIENT_INVOICE_ID) String clientInvoiceId,
    @Size(max = Lengths.CASHIER_ID) String cashierId,
    @Size(max = Lengths.FOOTER) String footer,
    @Size(max = Lengths.URL) String backUrl,
    @Size(max = Lengths.URL) String notificationUrl,
    Instant issueDate,
    @Valid @Size(max = Lengths.ROWS) List<@NotNull SentRowBody> rows,
    @Valid AmountBody totalAmount,
    @Valid @Size(max = Lengths.TOKENS) List<@NotNull SentTokenBody> tokens) {

  UpdateInvoice toCommand(String reference, Optional<Set<InvoiceTag>> ifMatch) {
    return new UpdateInvoice(
        reference,
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
            Optional.ofNullable(totalAmount).map(AmountBody::toAmount)),
        Optional.ofNullable(tokens).map(all -> all.stream().map(SentTokenBody::toToken).toList()),
        ifMatch);
  }
}
