package io.merchantloyalty.loyalty;

/** Where a program is in its life. */
public enum ProgramState {
  /** Being made: no register and no shopper sees it. */
  DRAFT,
  /** In use where its marks say. */
  PUBLISHED,
  /** Over for good; what happened under it stays readable. */
  RETIRED
}
