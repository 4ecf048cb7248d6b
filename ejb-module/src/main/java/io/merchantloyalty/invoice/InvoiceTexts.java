package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** The texts on a bill. What an update leaves out keeps its value. */
@Embeddable
class InvoiceTexts {

  private String title;

  @Column(name = "client_invoice_id")
  private String clientInvoiceId;

  @Column(name = "cashier_id")
  private String cashierId;

  private String footer;

  @Column(name = "back_url")
  private String backUrl;

  @Column(name = "notification_url")
  private String notificationUrl;

  @Column(name = "issue_date")
  private Instant issueDate;

  protected InvoiceTexts() {}

  static InvoiceTexts of(BillText text) {
    InvoiceTexts texts = new InvoiceTexts();
    texts.change(text);
    return texts;
  }

  void change(BillText text) {
    title = text.title().orElse(title);
    clientInvoiceId = text.clientInvoiceId().orElse(clientInvoiceId);
    cashierId = text.cashierId().orElse(cashierId);
    footer = text.footer().orElse(footer);
    backUrl = text.backUrl().orElse(backUrl);
    notificationUrl = text.notificationUrl().orElse(notificationUrl);
    issueDate = text.issueDate().orElse(issueDate);
  }

  BillText view() {
    return new BillText(
        Optional.ofNullable(title),
        Optional.ofNullable(clientInvoiceId),
        Optional.ofNullable(cashierId),
        Optional.ofNullable(footer),
        Optional.ofNullable(backUrl),
        Optional.ofNullable(notificationUrl),
        Optional.ofNullable(issueDate));
  }
}
