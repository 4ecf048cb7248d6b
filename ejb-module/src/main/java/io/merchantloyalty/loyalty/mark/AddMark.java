package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.MarkKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A merchant's user marks a program at a node of the merchant's own tree.
 *
 * @param node reference of the node
 * @param from absent: now; else not in the past
 * @param until exclusive; absent: for ever
 */
public record AddMark(
    String tokenId, String node, MarkKind kind, Optional<Instant> from, Optional<Instant> until) {}
