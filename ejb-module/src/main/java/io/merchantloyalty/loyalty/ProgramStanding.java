package io.merchantloyalty.loyalty;

import java.util.Optional;

/**
 * Whether a program was valid at a node at a moment, as a scan there and then decided.
 *
 * @param published at that moment
 * @param decidingMarkId internal id of the nearest mark on the way up; empty: there was none
 * @param includes whether that mark is an INCLUDE
 * @param distance steps up to it; 0 is the node itself
 */
public record ProgramStanding(
    boolean published, Optional<Long> decidingMarkId, boolean includes, int distance) {

  public boolean isValid() {
    return published && includes;
  }
}
