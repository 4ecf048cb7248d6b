package io.merchantloyalty.shared;

import java.time.Instant;

/** Takes what the database said its time was; how the one clock is kept right. */
public interface TimeSamples {

  /** {@code databaseTime} was told somewhere between two readings of {@link System#nanoTime()}. */
  void observe(Instant databaseTime, long nanosBefore, long nanosAfter);
}
