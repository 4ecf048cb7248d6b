package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.SentToken;
import io.merchantloyalty.shared.CardNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A loyalty card as a register sends it.
 *
 * @param id token id of the card's program
 * @param value the card number
 * @param status 0: to be considered; 1: used by the merchant
 */
public record SentTokenBody(
    @NotNull @Size(min = 1, max = Lengths.TOKEN_ID) String id,
    @Size(max = Lengths.CARD_NUMBER) String value,
    @Size(max = Lengths.TOKEN_DESCRIPTION) String description,
    @NotNull @Min(0) @Max(1) Integer status) {

  SentToken toToken() {
    return new SentToken(
        id, CardNumber.ofNullable(value), Optional.ofNullable(description), status);
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "SentTokenBody[id=" + id + ", status=" + status + "]";
  }
}
