package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.MarkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mark as the staff of the merchant see it in whose tree it is.
 *
 * @param node reference of its node
 * @param path names from the root to the node, as the tree is today
 * @param until exclusive; empty: for ever
 * @param tag names this state of the mark, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record MarkView(
    String reference,
    String node,
    List<String> path,
    MarkKind kind,
    MarkState state,
    Instant from,
    Optional<Instant> until,
    Instant createdAt,
    String tag) {}
