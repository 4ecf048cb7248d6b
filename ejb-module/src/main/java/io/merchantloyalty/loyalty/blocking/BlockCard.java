package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.shared.CardNumber;
import java.util.Optional;

/**
 * A merchant's user blocks a card number of a program, from now on.
 *
 * @param reason for the merchant's own staff, at most 200 characters
 */
public record BlockCard(String tokenId, CardNumber cardNumber, Optional<String> reason) {

  /** The number stays out of logs. */
  @Override
  public String toString() {
    return "BlockCard[tokenId=" + tokenId + "]";
  }
}
