package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.LoyaltyCards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Notes that the card of a bill that was just paid has been used. The choice among a shopper's
 * cards depends on it ("the most recently used", spec 02). A shopper's own stored card counts as
 * used whether it was offered or swiped. A card that cannot be used does not count.
 */
@Dependent
class CardUse {

  @Inject private LoyaltyCards loyaltyCards;

  /** One UPDATE at most. {@code walletUserId}: the payer. */
  void note(Invoice invoice, long walletUserId, Instant now) {
    invoice
        .card()
        .filter(CustomerToken::isUsable)
        .ifPresent(
            card ->
                card.loyaltyCardId()
                    .ifPresentOrElse(
                        id -> loyaltyCards.used(id, now),
                        () -> noteSwipe(card, walletUserId, now)));
  }

  private void noteSwipe(CustomerToken card, long walletUserId, Instant now) {
    if (card.programId().isPresent() && card.normalNumber().isPresent()) {
      loyaltyCards.swiped(walletUserId, card.programId().get(), card.normalNumber().get(), now);
    }
  }
}
