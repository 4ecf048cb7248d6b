package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mark of a program at a node.
 *
 * @param path names from the root to the node
 * @param until exclusive; absent: for ever
 * @param etag for {@code If-Match}: marks have no address of their own to read
 */
public record MarkBody(
    String reference,
    String node,
    List<String> path,
    MarkKind kind,
    MarkState state,
    Instant from,
    Optional<Instant> until,
    Instant createdAt,
    String etag) {

  static MarkBody of(MarkView view) {
    return new MarkBody(
        view.reference(),
        view.node(),
        view.path(),
        view.kind(),
        view.state(),
        view.from(),
        view.until(),
        view.createdAt(),
        '"' + view.tag() + '"');
  }
}
