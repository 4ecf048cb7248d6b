package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The shopper's answer to "remember this card?"; given once for a payment, and never changed. */
@Entity
@Table(name = "remember_answer")
class RememberAnswer {

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  /** The card that the shopper was asked about. */
  @Column(name = "token_number")
  private int tokenNumber;

  private boolean remembered;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected RememberAnswer() {}

  RememberAnswer(long invoiceId, int tokenNumber, boolean remembered, Instant now) {
    this.invoiceId = invoiceId;
    this.tokenNumber = tokenNumber;
    this.remembered = remembered;
    this.answeredAt = now;
  }

  /** Whether the same is said again, as an app does that heard no answer. */
  boolean says(AnswerQuestion command) {
    return remembered == command.remember()
        && command.questionId().map(id -> id == tokenNumber).orElse(true);
  }
}
