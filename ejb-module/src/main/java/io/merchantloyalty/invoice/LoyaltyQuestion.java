package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * "Remember this card?" after a payment.
 *
 * @param storedNumber the number stored now, when the question is to replace it
 */
public record LoyaltyQuestion(
    String tokenId,
    String programName,
    String cardNumber,
    Optional<String> storedNumber,
    Optional<String> iconSha256) {

  @Override
  public String toString() {
    return "LoyaltyQuestion[tokenId=" + tokenId + "]";
  }
}
