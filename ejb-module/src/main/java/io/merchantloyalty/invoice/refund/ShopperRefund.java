package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refund as its shopper sees it.
 *
 * @param status never REFUSED: of that, the shopper has nothing
 * @param saving the part of the loyalty saving that went with it
 * @param at when the shopper got the money, or, while it is pending, when it was asked for
 */
public record ShopperRefund(
    String ersReference,
    RefundStatus status,
    Money amount,
    Money saving,
    Instant at,
    Optional<String> title,
    Optional<String> footer,
    List<RowView> rows) {

  public ShopperRefund {
    rows = List.copyOf(rows);
  }
}
