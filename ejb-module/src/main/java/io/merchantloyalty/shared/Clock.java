package io.merchantloyalty.shared;

import java.time.Instant;

/**
 * The one clock of the product. In production it tells the database's time, so that processes whose
 * own clocks differ agree on every deadline (spec 01, Time); tests put a fake in its place. Nothing
 * else in the house asks for the time.
 */
public interface Clock {

  /** The present moment, in whole microseconds: what the database can store. */
  Instant now();
}
