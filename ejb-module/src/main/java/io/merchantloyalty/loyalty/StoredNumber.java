package io.merchantloyalty.loyalty;

/** The number that a shopper has stored of a program. */
public record StoredNumber(long loyaltyCardId, String cardNumber) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "StoredNumber[loyaltyCardId=" + loyaltyCardId + "]";
  }
}
