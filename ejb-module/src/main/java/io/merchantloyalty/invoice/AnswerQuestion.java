package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * The shopper's answer to "remember this card?".
 *
 * @param ersReference the payment that was asked about
 * @param questionId {@link LoyaltyQuestion#id} of the question that the shopper saw; absent:
 *     whatever is asked now
 * @param remember whether to store the card, in place of one of the same program
 */
public record AnswerQuestion(String ersReference, Optional<Integer> questionId, boolean remember) {}
