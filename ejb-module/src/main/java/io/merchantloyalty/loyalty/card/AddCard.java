package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.shared.CardNumber;

/**
 * A card number that a shopper typed, for a program of which there is none yet or in place of the
 * one there is.
 */
public record AddCard(String tokenId, CardNumber cardNumber) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "AddCard[tokenId=" + tokenId + "]";
  }
}
