package io.merchantloyalty.loyalty;

import io.merchantloyalty.shared.CardNumber;
import java.util.Optional;

/**
 * A card that a register sent: the token id names the program.
 *
 * @param cardNumber empty when the register sent none
 */
public record AskedToken(String tokenId, Optional<CardNumber> cardNumber) {

  @Override
  public String toString() {
    return "AskedToken[tokenId=" + tokenId + "]";
  }
}
