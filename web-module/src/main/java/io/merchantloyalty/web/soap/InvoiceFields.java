package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.Leniency;
import io.merchantloyalty.invoice.RowContent;
import io.merchantloyalty.invoice.SentToken;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the bill of one call as registers write it: {@code invoice}, its rows, and {@code tokens}
 * (spec 03). What is neither money nor identity never refuses a sale; it is made to fit, and noted.
 */
final class InvoiceFields {

  /** Enough of an unreadable date to see what went wrong. */
  private static final int UNREADABLE_CHARS_MAX = 60;

  private final Dates dates;
  private final Leniency leniency = new Leniency();

  /** What could not be read, and is left out instead of refused. */
  private final Violations unread = new Violations();

  InvoiceFields(Dates dates) {
    this.dates = dates;
  }

  /** All but the modes. Read last, because it tells what became of everything that was read. */
  InvoiceContent content(Fields invoice) {
    Optional<Instant> issueDate = issueDate(invoice);
    Optional<List<RowContent>> rows = rows(invoice);
    Optional<String> title = text(invoice, "title");
    Optional<String> clientInvoiceId = text(invoice, "clientInvoiceId");
    Optional<String> cashierId = text(invoice, "cashierId");
    Optional<String> footer = text(invoice, "footer");
    Optional<String> backUrl = leniency.backUrl("backURL", invoice.word("backURL"));
    Optional<String> notificationUrl =
        leniency.notificationUrl("notificationUrl", invoice.word("notificationUrl"));
    unread.list().forEach(violation -> leniency.leftOut(violation.field(), violation.rule()));
    return new InvoiceContent(
        title,
        clientInvoiceId,
        cashierId,
        footer,
        backUrl,
        notificationUrl,
        issueDate,
        Optional.of(leniency.notes()),
        rows,
        invoice.amount("totalAmount"));
  }

  /** An unknown one counts as absent. */
  Optional<AcknowledgmentMode> acknowledgmentMode(Fields invoice) {
    return informational(invoice).oneOf(AcknowledgmentMode.class, "acknowledgmentMode");
  }

  /** An unreadable one counts as absent. */
  OptionalInt commitReservationTimeout(Fields invoice) {
    return informational(invoice).integer("commitReservationTimeout");
  }

  /** The cards that were sent; a token that says nothing is none. */
  List<SentToken> tokens(Fields wrapper) {
    return leniency.tokens(
        wrapper.children("tokens").stream().flatMap(token -> token(token).stream()).toList());
  }

  private Optional<Instant> issueDate(Fields invoice) {
    Optional<String> sent = invoice.word("issueDate");
    Optional<Instant> readable = sent.flatMap(dates::read);
    if (readable.isEmpty()) {
      sent.ifPresent(date -> leniency.note("issue date not readable: " + shortened(date)));
    }
    return readable;
  }

  private Optional<List<RowContent>> rows(Fields invoice) {
    List<RowContent> rows =
        invoice.child("invoiceRows").children("invoiceRow").stream().map(this::row).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  private RowContent row(Fields row) {
    Fields informational = informational(row);
    return new RowContent(
        text(row, "itemDescription"),
        leniency.decimal(row.path("itemQuantity"), informational.decimal("itemQuantity")),
        text(row, "itemUnit"),
        leniency.amount(row.path("itemUnitPrice"), informational.amount("itemUnitPrice")),
        row.amount("itemTotalAmount"),
        leniency.amount(row.path("itemDiscount"), informational.amount("itemDiscount")),
        leniency.decimal(row.path("itemTaxRate"), informational.decimal("itemTaxRate")),
        text(row, "itemEAN"),
        text(row, "itemSKU"));
  }

  private Optional<SentToken> token(Fields token) {
    OptionalInt status = new Fields(token.element(), "", new Violations()).integer("status");
    if (status.isEmpty() && token.word("status").isPresent()) {
      leniency.leftOut("token", "its status is not a number");
      return Optional.empty();
    }
    return Optional.of(
        new SentToken(
            token.text("id").orElse(""),
            token.text("value").map(CardNumber::new),
            token.text("description"),
            status.orElse(0)));
  }

  private Optional<String> text(Fields fields, String name) {
    return leniency.text(fields.path(name), fields.text(name));
  }

  private Fields informational(Fields fields) {
    return new Fields(fields.element(), fields.path(), unread);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), UNREADABLE_CHARS_MAX));
  }
}
