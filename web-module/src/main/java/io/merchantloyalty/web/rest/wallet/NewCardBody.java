package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddCard;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A card that the shopper types in.
 *
 * @param tokenId of its program
 */
public record NewCardBody(
    @NotNull @Size(min = 1, max = 64) String tokenId,
    @NotNull @Secret(isContent = true) @Size(min = 1, max = CardNumber.SENT_CHARS_MAX)
        String cardNumber) {

  AddCard toCommand() {
    return new AddCard(tokenId, new CardNumber(cardNumber));
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "NewCardBody[tokenId=" + tokenId + "]";
  }
}
