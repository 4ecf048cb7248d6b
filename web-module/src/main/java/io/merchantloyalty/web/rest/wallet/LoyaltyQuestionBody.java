package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.LoyaltyQuestion;
import java.util.Optional;

/**
 * "Remember this card?"
 *
 * @param id to be sent back with the answer
 * @param storedNumber the number stored now, when the question is to replace it
 */
public record LoyaltyQuestionBody(
    int id,
    String tokenId,
    String programName,
    String cardNumber,
    Optional<String> storedNumber,
    Optional<String> iconSha256) {

  static LoyaltyQuestionBody of(LoyaltyQuestion question) {
    return new LoyaltyQuestionBody(
        question.id(),
        question.tokenId(),
        question.programName(),
        question.cardNumber(),
        question.storedNumber(),
        question.iconSha256());
  }
}
