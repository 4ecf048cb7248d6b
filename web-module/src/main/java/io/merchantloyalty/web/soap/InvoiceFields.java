package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.RowContent;
import io.merchantloyalty.invoice.SentToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads bills as registers write them: {@code invoice}, its rows, and {@code tokens} (spec 03). */
final class InvoiceFields {

  /** Enough of an unreadable date to see what went wrong. */
  private static final int UNREADABLE_CHARS_MAX = 60;

  private final Dates dates;

  InvoiceFields(Dates dates) {
    this.dates = dates;
  }

  InvoiceContent content(Fields invoice) {
    Optional<String> issueDate = invoice.word("issueDate");
    Optional<Instant> readable = issueDate.flatMap(dates::read);
    return new InvoiceContent(
        invoice.text("title"),
        invoice.text("clientInvoiceId"),
        invoice.text("cashierId"),
        invoice.text("footer"),
        invoice.word("backURL"),
        invoice.word("notificationUrl"),
        readable,
        readable.isPresent() ? Optional.empty() : issueDate.map(InvoiceFields::shortened),
        rows(invoice),
        invoice.amount("totalAmount"));
  }

  /** The cards that were sent; a token that says nothing is none. */
  List<SentToken> tokens(Fields wrapper) {
    return wrapper.children("tokens").stream().map(InvoiceFields::token).toList();
  }

  private static Optional<List<RowContent>> rows(Fields invoice) {
    List<RowContent> rows =
        invoice.child("invoiceRows").children("invoiceRow").stream()
            .map(InvoiceFields::row)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  private static RowContent row(Fields row) {
    return new RowContent(
        row.text("itemDescription"),
        row.decimal("itemQuantity"),
        row.text("itemUnit"),
        row.amount("itemUnitPrice"),
        row.amount("itemTotalAmount"),
        row.amount("itemDiscount"),
        row.decimal("itemTaxRate"),
        row.text("itemEAN"),
        row.text("itemSKU"));
  }

  private static SentToken token(Fields token) {
    return new SentToken(
        token.required("id"),
        token.text("value"),
        token.text("description"),
        token.integer("status").orElse(0));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), UNREADABLE_CHARS_MAX));
  }
}
