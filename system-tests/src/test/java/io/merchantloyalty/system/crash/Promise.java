package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Till;
import java.util.function.Predicate;

/**
 * What an answer said, and what must therefore be true of the bill for ever.
 *
 * @param till whose bill it is
 * @param answer in words
 */
record Promise(Till till, String reference, String answer, Predicate<Found> isKept) {

  @Override
  public String toString() {
    return "bill " + reference + ": " + answer;
  }
}
