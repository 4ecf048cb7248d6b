package io.merchantloyalty.web.rest.merchant.why;

import io.merchantloyalty.loyalty.why.WhyReason;
import io.merchantloyalty.loyalty.why.WhyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a program was valid at a node at a moment, or one of its cards could be used there, and
 * why.
 *
 * @param path names from the root to the node, as the tree was then
 * @param ofCard whether a card was asked about, and not the program alone
 * @param reasons INCLUDED alone when it was valid; else everything that was against it
 * @param decidingMark absent when no mark was on the way up
 * @param sentence all of this for a person
 */
public record WhyBody(
    String tokenId,
    String programName,
    String node,
    List<String> path,
    Instant at,
    boolean ofCard,
    boolean valid,
    List<WhyReason> reasons,
    Optional<DecidingMarkBody> decidingMark,
    String sentence) {

  static WhyBody of(WhyView view) {
    return new WhyBody(
        view.tokenId(),
        view.programName(),
        view.node(),
        view.path(),
        view.at(),
        view.ofCard(),
        view.valid(),
        view.reasons(),
        view.deciding().map(DecidingMarkBody::of),
        view.sentence());
  }
}
