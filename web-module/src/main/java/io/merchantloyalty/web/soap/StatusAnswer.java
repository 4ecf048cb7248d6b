package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.soap.envelope.Answer;
import io.merchantloyalty.web.soap.envelope.XmlOut;
import java.util.Optional;

/** Writes what getPaymentStatus answers (spec 03, Answers). */
final class StatusAnswer {

  private final Dates dates;

  StatusAnswer(Dates dates) {
    this.dates = dates;
  }

  Answer of(InvoiceStatusView view) {
    return new Answer(
        ResultCode.SUCCESS,
        view.receipt().map(ReceiptView::ersReference),
        Optional.empty(),
        out -> {
          out.leaf("status", view.status().name());
          view.receipt().ifPresent(receipt -> receipt(out, receipt));
          tokens(out, view.token());
          out.leaf("version", Integer.toString(view.tag().version()));
        });
  }

  /**
   * Also a refused poll has its tokens, none, and a version, 0: Java clients were generated for an
   * int that is always there, and look into the list before they look at the result.
   */
  static Answer refused(ResultCode code) {
    return Answer.of(
        code,
        out -> {
          tokens(out, Optional.empty());
          out.leaf("version", "0");
        });
  }

  private static void tokens(XmlOut out, Optional<TokenView> offered) {
    out.open("customerTokens");
    offered.ifPresent(
        token ->
            out.open("token")
                .leaf("description", token.description())
                .leaf("id", token.id())
                .leaf("status", Integer.toString(token.status()))
                .leaf("value", token.value())
                .close());
    out.close();
  }

  private void receipt(XmlOut out, ReceiptView receipt) {
    BillText text = receipt.text();
    out.open("receipt")
        .leaf("terminalId", receipt.terminalId())
        .leaf("paymentDate", dates.write(receipt.paidAt()))
        .leaf("clientInvoiceId", text.clientInvoiceId())
        .leaf("invoiceReference", receipt.invoiceReference())
        .leaf("paymentReference", receipt.ersReference())
        .leaf("payerTerminalId", receipt.payerReference())
        .leaf("receiverName", receipt.receiverName());
    new ReceiptInvoice(dates).write(out, receipt);
    out.close();
  }
}
