package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * "Remember this card?" after a payment.
 *
 * @param id tells this question from one about another card of the same payment
 * @param storedNumber the number stored now, when the question is to replace it
 */
public record LoyaltyQuestion(
    int id,
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
