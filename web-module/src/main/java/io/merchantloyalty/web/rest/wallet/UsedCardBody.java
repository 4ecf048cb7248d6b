package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.history.PastPayment;
import java.util.Optional;

/** The loyalty card that was used with a payment. */
public record UsedCardBody(
    String tokenId, Optional<String> programName, Optional<String> cardNumber) {

  static UsedCardBody of(PastPayment.UsedCard card) {
    return new UsedCardBody(card.tokenId(), card.programName(), card.cardNumber());
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "UsedCardBody[tokenId=" + tokenId + "]";
  }
}
