package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A card number; in a body, because addresses get into logs. */
public record CardNumberBody(
    @NotNull @Secret @Size(min = 1, max = CardNumber.SENT_CHARS_MAX) String cardNumber) {

  CardNumber toNumber() {
    return new CardNumber(cardNumber);
  }

  @Override
  public String toString() {
    return "CardNumberBody[]";
  }
}
