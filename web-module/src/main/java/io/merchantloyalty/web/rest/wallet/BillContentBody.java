package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillContent;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.RowBody;
import java.util.List;
import java.util.Optional;

/**
 * The amount that the shopper is asked for.
 *
 * @param saving by how much the total fell since the scan, when it did
 * @param revision what a payment must name, so that nobody pays an amount that was not seen
 */
public record BillContentBody(
    Optional<String> title,
    List<RowBody> rows,
    AmountBody totalAmount,
    Optional<BillCardBody> card,
    Optional<AmountBody> saving,
    int revision) {

  static BillContentBody of(BillContent content) {
    return new BillContentBody(
        content.title(),
        content.rows().stream().map(RowBody::of).toList(),
        AmountBody.of(content.total()),
        content.card().map(BillCardBody::of),
        content.saving().map(AmountBody::of),
        content.revision());
  }
}
