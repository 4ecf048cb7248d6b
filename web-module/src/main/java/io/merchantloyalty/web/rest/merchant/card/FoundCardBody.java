package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.CardView;
import java.util.List;

/**
 * What is known of one card number.
 *
 * @param faults what the program's number rule has against it
 * @param shoppers how many carry it in their app
 * @param blocks when it was blocked, the newest first
 */
public record FoundCardBody(
    String cardNumber,
    List<String> faults,
    long shoppers,
    boolean blocked,
    List<BlockBody> blocks) {

  static FoundCardBody of(CardView view) {
    return new FoundCardBody(
        view.cardNumber(),
        view.faults(),
        view.shoppers(),
        view.blocked(),
        view.blocks().stream().map(BlockBody::of).toList());
  }

  @Override
  public String toString() {
    return "FoundCardBody[blocked=" + blocked + "]";
  }
}
