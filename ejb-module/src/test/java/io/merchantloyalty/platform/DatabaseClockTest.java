package io.merchantloyalty.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

  private static final Instant TIME = Instant.parse("2026-11-24T12:00:00Z");
  private static final long SECOND = 1_000_000_000L;

  private final DatabaseClock clock = new DatabaseClock();
  private final long now = System.nanoTime();

  @Test
  void aDatabaseThatHungDoesNotMoveTheClock() {
    clock.observe(TIME, now - 5 * SECOND, now - 5 * SECOND);
    // asked 4 s ago, answered now: its time is now's, not that of the middle
    clock.observe(TIME.plusSeconds(5), now - 4 * SECOND, now);
    assertNow(TIME.plusSeconds(5));
  }

  @Test
  void aSlowSampleThatCannotBeTrueOfTheClockSetsIt() {
    clock.observe(TIME, now - 5 * SECOND, now - 5 * SECOND);
    clock.observe(TIME.plusSeconds(100), now - SECOND, now);
    assertNow(TIME.plusSeconds(100).plusMillis(500));
  }

  @Test
  void aQuickSampleAlwaysSetsIt() {
    clock.observe(TIME, now - SECOND, now - SECOND);
    clock.observe(TIME.minusSeconds(60), now, now);
    assertNow(TIME.minusSeconds(60));
  }

  @Test
  void aSlowSampleSoonAfterAnotherTeachesNothing() {
    clock.observe(TIME, now - SECOND, now - SECOND);
    clock.observe(TIME.plusSeconds(100), now - SECOND, now);
    assertNow(TIME.plusSeconds(1));
  }

  /** The test itself takes a while. */
  private void assertNow(Instant expected) {
    Duration since = Duration.ofNanos(System.nanoTime() - now);
    assertThat(clock.now()).isCloseTo(expected.plus(since), within(100, ChronoUnit.MILLIS));
  }
}
