package io.merchantloyalty.shared;

import java.time.Instant;

/**
 * 41 bits of milliseconds since 2025, 10 bits of process number, 12 bits of counter. When the
 * counter of a millisecond is used up, or the clock steps back, ids go on from the highest given,
 * so that they never repeat within a process.
 */
public final class TimeOrderedIds implements Ids {

  static final Instant EPOCH = Instant.parse("2025-01-01T00:00:00Z");
  private static final int COUNTER_BITS = 12;
  private static final int PROCESS_BITS = 10;
  private static final long PROCESSES = 1L << PROCESS_BITS;

  private final Clock clock;
  private final long process;
  private long lastTick;

  /**
   * {@code processNumber}: any number; processes that run at the same time must differ modulo 1024.
   */
  public TimeOrderedIds(Clock clock, long processNumber) {
    this.clock = clock;
    this.process = Math.floorMod(processNumber, PROCESSES);
  }

  @Override
  public synchronized long next() {
    long millis = clock.now().toEpochMilli() - EPOCH.toEpochMilli();
    // a tick is millisecond and counter as one number, so that running over borrows from the next
    // millisecond
    lastTick = Math.max(lastTick + 1, millis << COUNTER_BITS);
    long counter = lastTick & ((1L << COUNTER_BITS) - 1);
    return (lastTick >> COUNTER_BITS << (PROCESS_BITS + COUNTER_BITS))
        | (process << COUNTER_BITS)
        | counter;
  }
}
