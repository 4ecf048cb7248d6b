package io.merchantloyalty.loyalty.place;

import io.merchantloyalty.loyalty.MarkKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark at a node that has not ended.
 *
 * @param begun whether it counts already
 * @param until exclusive; empty: for ever
 * @param tag names the state of the mark, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record MarkHere(
    String tokenId,
    String programName,
    String reference,
    MarkKind kind,
    boolean begun,
    Instant from,
    Optional<Instant> until,
    String tag) {}
