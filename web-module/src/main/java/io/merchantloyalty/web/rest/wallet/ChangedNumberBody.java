package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddCard;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another number for a card that is stored. */
public record ChangedNumberBody(
    @NotNull @Secret @Size(min = 1, max = CardNumber.SENT_CHARS_MAX) String cardNumber) {

  AddCard toCommand(String tokenId) {
    return new AddCard(tokenId, new CardNumber(cardNumber));
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "ChangedNumberBody";
  }
}
