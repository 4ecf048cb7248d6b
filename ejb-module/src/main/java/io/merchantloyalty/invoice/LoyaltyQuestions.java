package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.LoyaltyCards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the app asks to remember a card after this payment, and which (spec 02, Remembering a
 * card).
 */
@Dependent
class LoyaltyQuestions {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private LoyaltyCards loyaltyCards;

  @Inject
  @ConfigProperty(name = "loyalty.question.open", defaultValue = "PT24H")
  private Duration open;

  /** The question that is still to be answered, if any. */
  Optional<LoyaltyQuestion> open(Invoice invoice, long walletUserId, Instant now) {
    return isInTime(invoice, now) && answerTo(invoice).isEmpty()
        ? of(invoice, walletUserId)
        : Optional.empty();
  }

  /** Whether it is paid, and not so long ago that nobody is asked any more. */
  boolean isInTime(Invoice invoice, Instant now) {
    return invoice.paidAt().filter(at -> at.plus(open).isAfter(now)).isPresent();
  }

  Optional<RememberAnswer> answerTo(Invoice invoice) {
    return em.createQuery(
            "select a from RememberAnswer a where a.invoiceId = :id", RememberAnswer.class)
        .setParameter("id", invoice.id())
        .getResultStream()
        .findFirst();
  }

  /**
   * The question right after the payment. Nothing is asked of the database when the card came from
   * the shopper's own wallet.
   */
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
                        card.normalNumber().orElseThrow())
                    .map(
                        offer ->
                            new LoyaltyQuestion(
                                card.number(),
                                card.tokenId(),
                                offer.programName(),
                                card.normalNumber().orElseThrow(),
                                offer.storedNumber(),
                                offer.iconSha256())));
  }
}
