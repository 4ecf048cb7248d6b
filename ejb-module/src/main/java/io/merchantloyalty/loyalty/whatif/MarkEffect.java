package io.merchantloyalty.loyalty.whatif;

import java.time.Instant;
import java.util.List;

/**
 * What a change of a mark does to the shops at and below its node, in the tree as it is now.
 *
 * @param published whether the program is published at that moment; while it is not, the shops get
 *     it as soon as it is
 * @param node reference of the mark's node
 * @param path names from the root to that node
 * @param at the first moment at which the change counts
 * @param newlyValid shops in service that get the program then
 * @param noLongerValid shops in service that lose it then
 * @param unchanged shops in service at and below the node for which nothing changes: a nearer mark
 *     decides for them, or the verdict is the same
 * @param shops those that change, by name, at most {@link #SHOPS_MAX}
 */
public record MarkEffect(
    String tokenId,
    String programName,
    boolean published,
    String node,
    List<String> path,
    Instant at,
    int newlyValid,
    int noLongerValid,
    int unchanged,
    List<Shop> shops) {

  /** More are counted, not listed. */
  public static final int SHOPS_MAX = 100;

  public MarkEffect {
    shops = List.copyOf(shops);
  }

  /** Shops that change. */
  public int changed() {
    return newlyValid + noLongerValid;
  }

  /** A shop that changes; {@code path}: names from the root to it. */
  public record Shop(String reference, List<String> path) {}
}
