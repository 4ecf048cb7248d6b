package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.CardCounts;

/**
 * How many there are of a program now.
 *
 * @param shoppers who carry a card of it in their app
 * @param blocked card numbers that are blocked
 */
public record CardCountsBody(long shoppers, long blocked) {

  static CardCountsBody of(CardCounts counts) {
    return new CardCountsBody(counts.shoppers(), counts.blocked());
  }
}
