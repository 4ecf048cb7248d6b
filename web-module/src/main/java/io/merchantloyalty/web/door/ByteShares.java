package io.merchantloyalty.web.door;

import java.util.HashMap;
import java.util.Map;

/**
 * Memory for bodies that wait, given out in portions. There is a limit for all bodies, and one
 * address gets at most half of it, so that nobody can take the memory from everybody else.
 */
final class ByteShares {

  private final long total;
  private final Map<String, Long> taken = new HashMap<>();
  private long sum;

  ByteShares(long total) {
    this.total = total;
  }

  /**
   * Takes memory if the address has that much left, and tells whether it had. The memory must be
   * given back.
   */
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
