package io.merchantloyalty.loyalty;

import java.util.Optional;

/**
 * What the app shows when it asks whether to remember a card (spec 02, Remembering a card).
 *
 * @param storedNumber the number that would be replaced; empty: there is none of that program
 * @param iconSha256 content address of the program's icon
 */
public record CardOffer(
    String programName, Optional<String> storedNumber, Optional<String> iconSha256) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "CardOffer[programName=" + programName + "]";
  }
}
