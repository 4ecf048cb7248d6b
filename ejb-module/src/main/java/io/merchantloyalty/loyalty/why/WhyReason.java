package io.merchantloyalty.loyalty.why;

/** Why a program was valid at a node, or was not. */
public enum WhyReason {
  /** The nearest mark on the way up includes it, and it was published. */
  INCLUDED,
  /** The nearest mark on the way up excludes it. */
  EXCLUDED,
  /** No mark on the way from the node up to the root. */
  NO_MARK,
  /** It was a draft, or did not exist yet. */
  NOT_PUBLISHED,
  /** It was retired by then. */
  PROGRAM_RETIRED,
  /** The node did not exist yet. */
  NODE_NOT_MADE,
  /** The node was out of service by then. */
  NODE_RETIRED,
  /** The card's number breaks the program's number rule. */
  NUMBER_RULE,
  /** The card's number was blocked. */
  CARD_BLOCKED
}
