package io.merchantloyalty.work;

/** How far a piece of work has come. */
public enum WorkState {
  /** Nobody has taken it up yet. */
  WAITING,
  /** A process is at it, or was and died: then another takes it up. */
  RUNNING,
  /** Its file was checked and nothing changed; it waits for a word to be done. */
  CHECKED,
  /** Done. */
  DONE,
  /** It ended by a fault, which it tells; what its committed steps did stays. */
  FAILED,
  /** Somebody called it off; what its committed steps did stays. */
  CANCELED;

  /** Whether nothing more happens to it. */
  public boolean isEnded() {
    return this == DONE || this == FAILED || this == CANCELED;
  }
}
