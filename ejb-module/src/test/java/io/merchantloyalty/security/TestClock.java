package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until told otherwise. */
final class TestClock implements Clock {

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
