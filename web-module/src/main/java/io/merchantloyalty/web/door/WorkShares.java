package io.merchantloyalty.web.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The threads that answer, of which one address has most but never all: what it asks beyond that
 * waits in its own line, without a thread, and in the order in which it came. What costs much has a
 * line of its own, whoever asks.
 */
final class WorkShares {

  /** What the server itself writes anew for everybody who asks, at the cost of ten payments. */
  static final Set<String> COSTLY = Set.of("/openapi", "/metrics");

  private static final int COSTLY_AT_ONCE = 2;

  private final int perAddress;
  private final Map<String, Line> lines = new HashMap<>();

  /** {@code threads}: all that there are; three quarters are one address's share. */
  WorkShares(int threads) {
    this.perAddress = Math.max(1, threads * 3 / 4);
  }

  /**
   * Whether there is a thread; it has to be given back by {@link #end}.
   *
   * @param name an address, or one of {@link #COSTLY}
   */
  synchronized boolean begin(String name) {
    Line line = lines.computeIfAbsent(name, n -> new Line());
    if (line.running < (COSTLY.contains(name) ? COSTLY_AT_ONCE : perAddress)) {
      line.running++;
      return true;
    }
    return false;
  }

  /**
   * Stands in line; {@code turn} is run by whoever makes room, and tells whether the thread was
   * taken: one that was not is given back. Returns it if that was just now.
   */
  synchronized Optional<BooleanSupplier> await(String name, BooleanSupplier turn) {
    if (begin(name)) {
      return Optional.of(turn);
    }
    lines.get(name).waiting.add(turn);
    return Optional.empty();
  }

  /** One is done; returns whose turn it is with that thread. */
  synchronized Optional<BooleanSupplier> end(String name) {
    Line line = lines.get(name);
    BooleanSupplier next = line.waiting.poll();
    if (next == null) {
      line.running--;
      if (line.running == 0) {
        lines.remove(name);
      }
    }
    return Optional.ofNullable(next);
  }

  private static final class Line {
    private int running;
    private final Deque<BooleanSupplier> waiting = new ArrayDeque<>();
  }
}
