package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.CardNumber;
import java.util.Optional;

/**
 * A customer token as a register sends it: {@code id} names the program, {@code value} is the card
 * number, {@code status} 0 to be considered or 1 used by the merchant.
 */
public record SentToken(
    String id, Optional<CardNumber> value, Optional<String> description, int status) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "SentToken[id=" + id + ", status=" + status + "]";
  }
}
