package io.merchantloyalty.invoice;

/** How the shopper's money is taken (spec 03, invoice). */
public enum PaymentMode {
  IMMEDIATE_DEBIT,
  RESERVATION_DESIRED,
  RESERVATION_REQUIRED,
  RESERVATION_REQUIRED_PRELIMINARY_AMOUNT
}
