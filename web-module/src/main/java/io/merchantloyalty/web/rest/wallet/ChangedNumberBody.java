package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddCard;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another number for a card that is stored. */
public record ChangedNumberBody(
    @NotNull @Secret @Size(min = 1, max = ChangedNumberBody.CHARS_MAX) String cardNumber) {

  /** A number of 64 characters, typed with a space after every few. */
  static final int CHARS_MAX = 100;

  AddCard toCommand(String tokenId) {
    return new AddCard(tokenId, cardNumber);
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "ChangedNumberBody";
  }
}
