package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.MarkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to {@link AskWhy}.
 *
 * @param at the moment that was asked for
 * @param ofCard whether a card was asked about, and not the program alone
 * @param valid of a card: whether it could be used
 * @param path names from the root to the node, as the tree was then
 * @param reasons INCLUDED alone when it was valid; else everything that was against it
 * @param deciding the nearest mark on the way up as it was then; empty: there was none
 * @param sentence all of this for a person
 */
public record WhyView(
    String tokenId,
    String programName,
    String node,
    List<String> path,
    Instant at,
    boolean ofCard,
    boolean valid,
    List<WhyReason> reasons,
    Optional<DecidingMark> deciding,
    String sentence) {

  /**
   * The mark that decided.
   *
   * @param node reference of the node where it is
   * @param path names from the root to that node, as the tree was then
   * @param distance steps up from the node that was asked for; 0 is that node itself
   * @param until exclusive; empty: for ever
   */
  public record DecidingMark(
      String reference,
      MarkKind kind,
      String node,
      List<String> path,
      int distance,
      Instant from,
      Optional<Instant> until) {}
}
