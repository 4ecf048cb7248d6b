package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A bill's content after {@link BillCheck}: amounts exact, rows adding up to the total.
 *
 * @param rows absent: as they were
 * @param note for the timeline: what was odd but no reason to refuse
 */
public record CheckedContent(
    Money total, Optional<List<RowView>> rows, BillText text, Optional<String> note) {}
