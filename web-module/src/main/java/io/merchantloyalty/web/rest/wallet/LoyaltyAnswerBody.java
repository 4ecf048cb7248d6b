package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.AnswerQuestion;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * The shopper's answer.
 *
 * @param remember whether to store the card, in place of one of the same program
 * @param questionId the id of the question that the shopper saw: a card that came since is then not
 *     stored unseen. Without it, whatever is asked now
 */
public record LoyaltyAnswerBody(@NotNull Boolean remember, Integer questionId) {

  AnswerQuestion toCommand(String ersReference) {
    return new AnswerQuestion(ersReference, Optional.ofNullable(questionId), remember);
  }
}
