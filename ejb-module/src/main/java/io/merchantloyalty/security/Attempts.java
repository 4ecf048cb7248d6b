package io.merchantloyalty.security;

import java.time.Instant;
import java.util.Optional;

/**
 * How far something that is guarded by a secret is from being locked.
 *
 * @param count attempts since the last right one, or since the last lock ended
 * @param lockouts locks since the last right one
 * @param lockedUntil the end of the newest lock, past or to come
 */
public record Attempts(int count, int lockouts, Optional<Instant> lockedUntil) {

  public static Attempts none() {
    return new Attempts(0, 0, Optional.empty());
  }
}
