package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.Verdict;
import io.merchantloyalty.shared.CardNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * Was a program valid at a node, or one of its cards usable there?
 *
 * @param node reference of a node in the asking merchant's tree
 * @param at any moment; empty: now
 * @param card empty: the program alone
 */
public record AskWhy(String tokenId, String node, Optional<Instant> at, Optional<Card> card) {

  /** About the program alone. */
  public AskWhy(String tokenId, String node, Optional<Instant> at) {
    this(tokenId, node, at, Optional.empty());
  }

  /**
   * A card of the program.
   *
   * @param number as it was swiped; empty: without any
   * @param told what was thought of it then, which stands whatever the number rule has become
   *     since; empty: it is judged now
   */
  public record Card(Optional<CardNumber> number, Optional<Verdict> told) {

    /** The number stays out of logs. */
    @Override
    public String toString() {
      return "Card[told=" + told + "]";
    }
  }
}
