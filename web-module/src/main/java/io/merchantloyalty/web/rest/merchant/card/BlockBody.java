package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.BlockView;
import java.time.Instant;
import java.util.Optional;

/** A card number that is blocked, or was; {@code until} is absent while it is. */
public record BlockBody(
    String cardNumber, Optional<String> reason, Instant from, Optional<Instant> until) {

  static BlockBody of(BlockView view) {
    return new BlockBody(view.cardNumber(), view.reason(), view.from(), view.until());
  }

  @Override
  public String toString() {
    return "BlockBody[from=" + from + "]";
  }
}
