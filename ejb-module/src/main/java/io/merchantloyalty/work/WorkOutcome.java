package io.merchantloyalty.work;

import java.util.Locale;

/** What becomes of a line of an uploaded file. Words are only added. */
public enum WorkOutcome {
  CREATED,
  RENAMED,
  MOVED,
  /** Something else of it than its name and place. */
  CHANGED,
  RETIRED,
  BLOCKED,
  UNBLOCKED,
  /** All that the line says is so already. */
  UNCHANGED;

  /** Its word among the counts of a {@link WorkStep}. */
  public String count() {
    return name().toLowerCase(Locale.ROOT);
  }
}
