package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The receipt document that a register handed over for its payment; the newest replaces others. */
@Entity
@Table(name = "payment_receipt")
class PaymentReceipt {

  @Id
  @Column(name = "payment_id")
  private long paymentId;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "receipt_type")
  private String receiptType;

  private byte[] content;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected PaymentReceipt() {}

  static PaymentReceipt of(long paymentId, SubmitReceipt command, Instant now) {
    PaymentReceipt receipt = new PaymentReceipt();
    receipt.paymentId = paymentId;
    receipt.mediaType = command.mediaType();
    receipt.receiptType = command.receiptType().orElse(null);
    receipt.content = command.content().clone();
    receipt.receivedAt = now;
    return receipt;
  }
}
