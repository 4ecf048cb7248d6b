package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.invoice.SentToken;
import io.merchantloyalty.invoice.UpdateInvoice;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes commands of the two calls that carry a bill (spec 03, Requests). Money that cannot be read
 * is refused with 49, all fields at once; whether the bill makes sense is the business tier's to
 * say.
 */
final class InvoiceCommands {

  private final Dates dates;

  InvoiceCommands(Dates dates) {
    this.dates = dates;
  }

  SendInvoice send(XmlElement wrapper, Address address) {
    Violations violations = new Violations();
    Fields call = new Fields(wrapper, "", violations);
    Fields invoice = call.child("invoice");
    InvoiceFields fields = new InvoiceFields(dates);
    List<SentToken> tokens = fields.tokens(call);
    Optional<AcknowledgmentMode> acknowledgmentMode = fields.acknowledgmentMode(invoice);
    OptionalInt timeout = fields.commitReservationTimeout(invoice);
    InvoiceContent content = fields.content(invoice);
    SendInvoice command =
        new SendInvoice(
            content,
            address.inForce(acknowledgmentMode),
            invoice.oneOf(PaymentMode.class, "paymentMode"),
            Optional.empty(),
            timeout,
            tokens);
    if (content.total().isEmpty() && violations.isEmpty()) {
      violations.add(Violation.missing(invoice.path("totalAmount")));
    }
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    return command;
  }

  /** The modes in it are not read: an update never changes them (spec 02). */
  UpdateInvoice update(XmlElement wrapper) {
    Violations violations = new Violations();
    Fields call = new Fields(wrapper, "", violations);
    InvoiceFields fields = new InvoiceFields(dates);
    List<SentToken> tokens = fields.tokens(call);
    InvoiceContent content = fields.content(call.child("invoice"));
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    String reference =
        call.word("invoiceReference")
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
    return new UpdateInvoice(
        reference,
        content,
        tokens.isEmpty() ? Optional.empty() : Optional.of(tokens),
        Optional.empty());
  }
}
