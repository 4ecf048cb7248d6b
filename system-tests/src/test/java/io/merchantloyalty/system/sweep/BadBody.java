package io.merchantloyalty.system.sweep;

import java.util.Optional;

/**
 * A body that must be refused.
 *
 * @param what is wrong with it
 * @param pointer the JSON pointer that the answer must name; empty: any
 */
record BadBody(String what, String text, Optional<String> pointer) {

  @Override
  public String toString() {
    return what + pointer.map(p -> " at " + p).orElse("");
  }
}
