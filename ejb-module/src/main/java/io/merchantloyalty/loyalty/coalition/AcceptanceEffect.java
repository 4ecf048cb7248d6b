package io.merchantloyalty.loyalty.coalition;

import java.util.List;

/**
 * What accepting an invitation for some nodes would do: the marks that it makes, and the shops that
 * get the program through them.
 *
 * @param marks one INCLUDE a node, from now on
 * @param shops shops in service at and below them
 * @param listed some of those shops, names from the root; at most {@link #SHOPS_MAX}
 */
public record AcceptanceEffect(List<Mark> marks, int shops, List<List<String>> listed) {

  /** More are counted, not listed. */
  public static final int SHOPS_MAX = 100;

  /** A mark; {@code path}: names from the root to its node. */
  public record Mark(String node, List<String> path) {}
}
