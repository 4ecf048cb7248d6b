package io.merchantloyalty.loyalty.mark;

/** Whether a mark counts. */
public enum MarkState {
  TO_COME,
  IN_EFFECT,
  ENDED
}
