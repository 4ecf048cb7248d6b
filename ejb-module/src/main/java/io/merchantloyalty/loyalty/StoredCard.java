package io.merchantloyalty.loyalty;

/**
 * The shopper's own card that would go to the register.
 *
 * @param markId the INCLUDE mark that makes its program valid in the shop
 * @param description the program's name
 * @param verdict USABLE or BLOCKED
 */
public record StoredCard(
    long loyaltyCardId,
    long programId,
    long markId,
    String tokenId,
    String cardNumber,
    String description,
    Verdict verdict) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "StoredCard[loyaltyCardId=" + loyaltyCardId + ", verdict=" + verdict + "]";
  }
}
