package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.place.MarkHere;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark at a node.
 *
 * @param begun whether it counts already
 * @param until exclusive; absent: for ever
 * @param etag for {@code If-Match}
 */
public record MarkHereBody(
    String tokenId,
    String programName,
    String reference,
    MarkKind kind,
    boolean begun,
    Instant from,
    Optional<Instant> until,
    String etag) {

  static MarkHereBody of(MarkHere mark) {
    return new MarkHereBody(
        mark.tokenId(),
        mark.programName(),
        mark.reference(),
        mark.kind(),
        mark.begun(),
        mark.from(),
        mark.until(),
        '"' + mark.tag() + '"');
  }
}
