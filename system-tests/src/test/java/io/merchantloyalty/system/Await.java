package io.merchantloyalty.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something has happened. */
final class Await {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /**
   * Looks ten times a second.
   *
   * @param what for the failure, such as "the payment is reversed"
   * @throws AssertionError that names it, when it has not happened in that time
   */
  static void until(String what, Duration most, BooleanSupplier happened) {
    long end = System.nanoTime() + most.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in " + most.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
