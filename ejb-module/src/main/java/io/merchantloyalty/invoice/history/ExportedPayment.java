package io.merchantloyalty.invoice.history;

import io.merchantloyalty.invoice.RowView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept of one payment of a shopper's.
 *
 * @param rows of its bill, as they were at the end
 * @param answer to "remember this card?", if it was given
 */
public record ExportedPayment(PastPayment payment, List<RowView> rows, Optional<Answer> answer) {

  public ExportedPayment {
    rows = List.copyOf(rows);
  }

  /** Yes or no, and when. */
  public record Answer(boolean remembered, Instant answeredAt) {}
}
