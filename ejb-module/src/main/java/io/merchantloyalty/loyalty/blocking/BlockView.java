package io.merchantloyalty.loyalty.blocking;

import java.time.Instant;
import java.util.Optional;

/**
 * A card number that is blocked, or was.
 *
 * @param until empty while it is blocked
 */
public record BlockView(
    String cardNumber, Optional<String> reason, Instant from, Optional<Instant> until) {

  /** The number stays out of logs. */
  @Override
  public String toString() {
    return "BlockView[from=" + from + ", until=" + until + "]";
  }
}
