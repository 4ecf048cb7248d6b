package io.merchantloyalty.shared;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The time in which the service could answer, over all processes (spec 02, Deadlines). Deadlines
 * are kept in <em>service time</em>: the database's time less all downtime until then. While nobody
 * could answer it stands still, so whoever was promised 20 s has 20 s in which to ask.
 */
public interface Uptime {

  /** The present moment in service time, in whole microseconds; never steps back. */
  Instant serviceTime();

  /**
   * Whether this process has lately noted that it is there, and so knows of all downtime. While it
   * is not, no deadline may be held against anyone.
   */
  boolean isFresh();

  /**
   * From now on this process answers its callers.
   *
   * @param answers asked each second: whether a call at the front door was answered lately. While
   *     none was, service time stands still as if the process were down
   */
  void serving(BooleanSupplier answers);
}
