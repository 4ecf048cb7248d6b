package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * The amount that the shopper is asked for.
 *
 * @param saving by how much the total fell since the scan, when it did
 * @param revision what a payment must name, so that nobody pays an amount that was not seen
 */
public record BillContent(
    Optional<String> title,
    List<RowView> rows,
    Money total,
    Optional<BillCard> card,
    Optional<Money> saving,
    int revision) {}
