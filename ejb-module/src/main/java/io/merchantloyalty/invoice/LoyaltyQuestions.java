package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.LoyaltyCards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whether the app asks to remember a card after this payment, and which (spec 02, Remembering a
 * card).
 */
@Dependent
class LoyaltyQuestions {

  @Inject private LoyaltyCards loyaltyCards;

  /** Nothing is asked of the database when the card came from the shopper's own wallet. */
  Optional<LoyaltyQuestion> of(Invoice invoice, long walletUserId) {
    return invoice
        .cardToRemember()
        .filter(card -> card.loyaltyCardId().isEmpty())
        .flatMap(
            card ->
                loyaltyCards
                    .rememberable(
                        walletUserId,
                        card.programId().orElseThrow(),
                        card.cardNumber().orElseThrow())
                    .map(
                        offer ->
                            new LoyaltyQuestion(
                                card.tokenId(),
                                offer.programName(),
                                card.cardNumber().orElseThrow(),
                                offer.storedNumber(),
                                offer.iconSha256())));
  }
}
