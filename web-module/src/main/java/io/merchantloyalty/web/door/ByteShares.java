package io.merchantloyalty.web.door;

import java.util.HashMap;
import java.util.Map;

/**
 * Memory for bodies that wait, given out in portions: so much in all, and half of it at most to one
 * address, so that nobody can take it from everybody else.
 */
final class ByteShares {

  private final long total;
  private final Map<String, Long> taken = new HashMap<>();
  private long sum;

  ByteShares(long total) {
    this.total = total;
  }

  /** Whether there was so much left for the address; it has to be given back. */
  synchronized boolean take(String address, long bytes) {
    long own = taken.getOrDefault(address, 0L) + bytes;
    if (sum + bytes > total || own > total / 2) {
      return false;
    }
    sum += bytes;
    taken.put(address, own);
    return true;
  }

  synchronized void giveBack(String address, long bytes) {
    sum -= bytes;
    taken.computeIfPresent(address, (a, own) -> own <= bytes ? null : own - bytes);
  }

  synchronized long taken() {
    return sum;
  }
}
