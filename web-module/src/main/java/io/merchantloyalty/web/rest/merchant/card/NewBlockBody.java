package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.BlockCard;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A card number to be blocked.
 *
 * @param reason for the merchant's own staff
 */
public record NewBlockBody(
    @NotNull @Secret(isContent = true) @Size(min = 1, max = CardNumber.SENT_CHARS_MAX)
        String cardNumber,
    @Size(min = 1, max = 200) String reason) {

  BlockCard toCommand(String tokenId) {
    return new BlockCard(tokenId, new CardNumber(cardNumber), Optional.ofNullable(reason));
  }

  @Override
  public String toString() {
    return "NewBlockBody[reason=" + reason + "]";
  }
}
