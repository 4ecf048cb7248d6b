package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.AskedToken;
import io.merchantloyalty.loyalty.CardChoice;
import io.merchantloyalty.loyalty.CardChoices;
import io.merchantloyalty.loyalty.StoredCard;
import io.merchantloyalty.shared.CardNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which cards count at this scan: the register's, judged as of now, and the shopper's own. One
 * query.
 */
@Dependent
class ScannedCards {

  @Inject private CardChoices choices;

  /**
   * What an invoice's scan wants to know.
   *
   * @param judged the register's tokens with new verdicts; empty when all verdicts are as they were
   */
  record Found(Optional<List<IncomingToken>> judged, Optional<IncomingToken> stored) {}

  Found find(Invoice invoice, long walletUserId, Instant now) {
    List<CustomerToken> tokens = invoice.currentTokens();
    List<AskedToken> asked =
        tokens.stream()
            .map(t -> new AskedToken(t.tokenId(), t.cardNumber().map(CardNumber::new)))
            .toList();
    CardChoice choice = choices.choose(invoice.shopNodeId(), walletUserId, asked, now);
    List<IncomingToken> judged = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < tokens.size(); i++) {
      IncomingToken before = tokens.get(i).again();
      IncomingToken after = before.judged(choice.tokens().get(i));
      changed |= !after.equals(before);
      judged.add(after);
    }
    return new Found(
        changed ? Optional.of(judged) : Optional.empty(),
        choice.stored().map(ScannedCards::offered));
  }

  private static IncomingToken offered(StoredCard card) {
    return new IncomingToken(
        CustomerToken.Source.WALLET,
        card.tokenId(),
        Optional.of(card.cardNumber()),
        Optional.of(card.cardNumber()),
        Optional.of(card.description()),
        CustomerToken.PENDING,
        CustomerToken.Verdict.valueOf(card.verdict().name()),
        Optional.of(card.programId()),
        Optional.of(card.markId()),
        Optional.of(card.loyaltyCardId()),
        false);
  }
}
