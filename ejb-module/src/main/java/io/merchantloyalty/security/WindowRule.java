package io.merchantloyalty.security;

import io.merchantloyalty.shared.DomainException;
import java.time.Duration;
import java.time.Instant;

/** So many in a window that begins with the first one, and no more until it ends. */
public record WindowRule(int countMax, Duration window) {

  /** How many there were since then. */
  public record Counted(int count, Instant from) {}

  Counted oneMore(Counted before, Instant now) {
    return isOver(before, now) ? new Counted(1, now) : new Counted(before.count + 1, before.from);
  }

  /**
   * @throws DomainException with the seconds to wait when one more would be too many
   */
  void refuseIfFull(Counted before, Instant now) {
    if (!isOver(before, now) && before.count >= countMax) {
      throw AttemptRule.locked(Duration.between(now, before.from.plus(window)));
    }
  }

  private boolean isOver(Counted counted, Instant now) {
    return !now.isBefore(counted.from.plus(window));
  }
}
