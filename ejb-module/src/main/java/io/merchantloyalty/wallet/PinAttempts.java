package io.merchantloyalty.wallet;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a wallet is from being locked.
 *
 * @param count attempts since the last right PIN, or since the last lock ended
 * @param lockouts locks since the last right PIN
 * @param lockedUntil the end of the newest lock, past or to come
 */
record PinAttempts(int count, int lockouts, Optional<Instant> lockedUntil) {

  static PinAttempts none() {
    return new PinAttempts(0, 0, Optional.empty());
  }
}
