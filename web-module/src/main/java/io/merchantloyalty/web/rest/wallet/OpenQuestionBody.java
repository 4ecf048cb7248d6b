package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.LoyaltyQuestion;
import java.util.Optional;

/**
 * Whether there is something to ask the shopper.
 *
 * @param open false when there is nothing to ask, or it was answered
 */
public record OpenQuestionBody(boolean open, Optional<LoyaltyQuestionBody> question) {

  static OpenQuestionBody of(Optional<LoyaltyQuestion> question) {
    return new OpenQuestionBody(question.isPresent(), question.map(LoyaltyQuestionBody::of));
  }
}
