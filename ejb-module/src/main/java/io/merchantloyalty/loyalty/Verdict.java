package io.merchantloyalty.loyalty;

/** Whether a card can be used in a shop at a moment (spec 02, Which card is sent). */
public enum Verdict {
  USABLE,
  /** Token status 90: the number is blocked, though the program is valid here. */
  BLOCKED,
  /**
   * Token status 99: the program is unknown, not published or not valid in this shop, or the number
   * is missing or breaks its rule. Comes before {@link #BLOCKED}: who has nothing to do with a
   * program need not hear which of its numbers are blocked.
   */
  INVALID
}
