package io.merchantloyalty.loyalty.place;

import io.merchantloyalty.loyalty.MarkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the nearest mark on the way up says of one program at a node.
 *
 * @param owner name of the merchant whose program it is
 * @param own whether that is the merchant that asks
 * @param iconSha256 content address of its icon
 * @param published at the moment that was asked for
 * @param valid published, and the mark is an INCLUDE
 * @param mark reference of the deciding mark
 * @param node reference of the node where that mark is
 * @param path names from the root to that node, as the tree was then
 * @param distance steps up to it; 0 is the node itself
 * @param until exclusive; empty: for ever
 * @param tag names the state of the mark, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record ProgramHere(
    String tokenId,
    String programName,
    String owner,
    boolean own,
    Optional<String> iconSha256,
    boolean published,
    boolean valid,
    String mark,
    MarkKind kind,
    String node,
    List<String> path,
    int distance,
    Instant from,
    Optional<Instant> until,
    String tag) {}
