package io.merchantloyalty.loyalty;

/** What a mark says of the shops at and below its node. */
public enum MarkKind {
  INCLUDE,
  EXCLUDE
}
