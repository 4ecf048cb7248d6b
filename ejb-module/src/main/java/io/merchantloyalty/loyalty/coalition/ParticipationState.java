package io.merchantloyalty.loyalty.coalition;

/** Where an invitation into a program is in its life. */
public enum ParticipationState {
  /** The other merchant has not answered. */
  INVITED,
  /** The other merchant takes part. */
  ACCEPTED,
  /** The other merchant did not want to. */
  DECLINED,
  /** The owner of the program took it back, or ended it. */
  WITHDRAWN,
  /** The other merchant takes part no more. */
  LEFT
}
