package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;

/**
 * What was agreed when the bill was sent and never changes afterwards, whatever an update says
 * (spec 02).
 */
@Embeddable
class InvoiceTerms {

  @Enumerated(EnumType.STRING)
  @Column(name = "acknowledgment_mode")
  private AcknowledgmentMode acknowledgmentMode;

  @Enumerated(EnumType.STRING)
  @Column(name = "payment_mode")
  private PaymentMode paymentMode;

  @Enumerated(EnumType.STRING)
  @Column(name = "collection_mode")
  private CollectionMode collectionMode;

  private String currency;

  @Column(name = "reservation_timeout_seconds")
  private int reservationTimeoutSeconds;

  protected InvoiceTerms() {}

  InvoiceTerms(
      AcknowledgmentMode acknowledgmentMode,
      PaymentMode paymentMode,
      CollectionMode collectionMode,
      Currency currency,
      int reservationTimeoutSeconds) {
    this.acknowledgmentMode = acknowledgmentMode;
    this.paymentMode = paymentMode;
    this.collectionMode = collectionMode;
    this.currency = currency.getCurrencyCode();
    this.reservationTimeoutSeconds = reservationTimeoutSeconds;
  }

  AcknowledgmentMode acknowledgmentMode() {
    return acknowledgmentMode;
  }

  PaymentMode paymentMode() {
    return paymentMode;
  }

  CollectionMode collectionMode() {
    return collectionMode;
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }
}
