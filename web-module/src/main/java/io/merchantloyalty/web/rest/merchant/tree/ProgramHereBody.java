package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.place.ProgramHere;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the nearest mark says of a program at a node.
 *
 * @param owner name of the merchant whose program it is
 * @param mark reference of the deciding mark
 * @param node reference of the node where that mark is
 * @param path names from the root to that node, as the tree was then
 * @param distance steps up to it; 0 is the node itself
 * @param until exclusive; absent: for ever
 */
public record ProgramHereBody(
    String tokenId,
    String programName,
    String owner,
    boolean published,
    boolean valid,
    String mark,
    MarkKind kind,
    String node,
    List<String> path,
    int distance,
    Instant from,
    Optional<Instant> until) {

  static ProgramHereBody of(ProgramHere here) {
    return new ProgramHereBody(
        here.tokenId(),
        here.programName(),
        here.owner(),
        here.published(),
        here.valid(),
        here.mark(),
        here.kind(),
        here.node(),
        here.path(),
        here.distance(),
        here.from(),
        here.until());
  }
}
