package io.merchantloyalty.web.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The threads that answer, of which one address has most but never all: what it asks beyond that
 * waits in its own line, without a thread, and in the order in which it came.
 */
final class WorkShares {

  private final int perAddress;
  private final Map<String, Line> lines = new HashMap<>();

  /** {@code threads}: all that there are; three quarters are one address's share. */
  WorkShares(int threads) {
    this.perAddress = Math.max(1, threads * 3 / 4);
  }

  /** Whether there is a thread for the address; it has to be given back by {@link #end}. */
  synchronized boolean begin(String address) {
    Line line = lines.computeIfAbsent(address, a -> new Line());
    if (line.running < perAddress) {
      line.running++;
      return true;
    }
    return false;
  }

  /** Stands in line; {@code turn} is run by whoever makes room. Returns it if that was just now. */
  synchronized Optional<Runnable> await(String address, Runnable turn) {
    if (begin(address)) {
      return Optional.of(turn);
    }
    lines.get(address).waiting.add(turn);
    return Optional.empty();
  }

  /** One is done; returns whose turn it is with that thread. */
  synchronized Optional<Runnable> end(String address) {
    Line line = lines.get(address);
    Runnable next = line.waiting.poll();
    if (next == null) {
      line.running--;
      if (line.running == 0) {
        lines.remove(address);
      }
    }
    return Optional.ofNullable(next);
  }

  private static final class Line {
    private int running;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
  }
}
