package io.merchantloyalty.web.rest.merchant.why;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.why.WhyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mark that decided.
 *
 * @param node reference of the node where it is
 * @param path names from the root to that node, as the tree was then
 * @param distance steps up from the node that was asked for
 */
public record DecidingMarkBody(
    String reference,
    MarkKind kind,
    String node,
    List<String> path,
    int distance,
    Instant from,
    Optional<Instant> until) {

  static DecidingMarkBody of(WhyView.DecidingMark mark) {
    return new DecidingMarkBody(
        mark.reference(),
        mark.kind(),
        mark.node(),
        mark.path(),
        mark.distance(),
        mark.from(),
        mark.until());
  }
}
