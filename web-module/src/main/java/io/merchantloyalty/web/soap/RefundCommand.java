package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.refund.RefundPayment;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.util.Optional;

/**
 * Makes the command of refundPayment. Of the bill in it, the amount, the texts and the rows count;
 * modes, addresses and the issue date say nothing about money that goes back.
 */
final class RefundCommand {

  private final Dates dates;

  RefundCommand(Dates dates) {
    this.dates = dates;
  }

  RefundPayment read(XmlElement wrapper) {
    Violations violations = new Violations();
    Fields invoice = new Fields(wrapper, "", violations).child("invoice");
    InvoiceContent sent = new InvoiceFields(dates).content(invoice);
    if (sent.total().isEmpty() && violations.isEmpty()) {
      violations.add(Violation.missing(invoice.path("totalAmount")));
    }
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    String ers =
        wrapper
            .word("ersReference")
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment"));
    return new RefundPayment(
        ers,
        new InvoiceContent(
            sent.title(),
            sent.clientInvoiceId(),
            sent.cashierId(),
            sent.footer(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sent.tidied(),
            sent.rows(),
            sent.total()),
        true);
  }
}
