package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.LoyaltyCards;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes the shopper's answer to "remember this card?" (spec 02, Remembering a card), in one
 * transaction that holds the invoice: two answers at once are one and its echo. Whoever calls
 * retries conflicts from outside.
 */
@Stateless
public class LoyaltyAnswers {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private LoyaltyQuestions questions;
  @Inject private LoyaltyCards loyaltyCards;
  @Inject private Clock clock;

  /**
   * Stores the card, or leaves everything as it was; the question is closed either way. The same
   * answer again is taken as given.
   */
  public void answer(long walletUserId, long invoiceId, AnswerQuestion command) {
    Instant now = clock.now();
    Invoice invoice = store.lock(invoiceId);
    Optional<RememberAnswer> given = questions.answerTo(invoice);
    if (given.filter(answer -> answer.says(command)).isPresent()) {
      return;
    }
    if (given.isPresent() || !questions.isInTime(invoice, now)) {
      throw notAsked(invoice);
    }
    store.loadTokens(invoice);
    LoyaltyQuestion question =
        questions
            .of(invoice, walletUserId)
            .filter(asked -> command.questionId().map(id -> id == asked.id()).orElse(true))
            .orElseThrow(() -> notAsked(invoice));
    if (command.remember()) {
      long programId = invoice.cardToRemember().flatMap(CustomerToken::programId).orElseThrow();
      loyaltyCards.remember(walletUserId, programId, question.cardNumber(), now);
    }
    em.persist(new RememberAnswer(invoice.id(), question.id(), command.remember(), now));
  }

  private static DomainException notAsked(Invoice invoice) {
    return new DomainException(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        "this is not asked, or no longer: ask for the question again",
        new Details.WrongState(invoice.status().name()));
  }
}
