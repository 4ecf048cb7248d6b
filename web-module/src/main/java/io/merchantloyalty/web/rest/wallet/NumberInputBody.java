package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.NumberInput;

/**
 * What a card number looks like.
 *
 * @param inWords for the shopper, without a full stop
 * @param digitsOnly whether a number pad will do
 */
public record NumberInputBody(String inWords, boolean digitsOnly, int lengthMin, int lengthMax) {

  static NumberInputBody of(NumberInput input) {
    return new NumberInputBody(
        input.inWords(), input.digitsOnly(), input.lengthMin(), input.lengthMax());
  }
}
