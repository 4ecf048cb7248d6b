package io.merchantloyalty.web.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The threads that answer. One address can use most of them but never all. Its further requests
 * wait in a line of their own, without a thread, in the order in which they came. Costly requests
 * have their own line, whoever asks.
 */
final class WorkShares {

  /** Requests whose answer costs as much as ten payments, or is as long as a thousand. */
  static final Set<String> COSTLY = Set.of("/openapi", "/metrics");

  private static final int COSTLY_AT_ONCE = 2;

  private final int perAddress;
  private final Map<String, Line> lines = new HashMap<>();

  /** {@code perAddress}: the threads that one address has at most. */
  WorkShares(int perAddress) {
    this.perAddress = perAddress;
  }

  /**
   * Takes a thread for a request, and tells whether there was one. It must be given back by {@link
   * #end}.
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
   * Puts a request in line. Whoever makes room runs {@code turn}, which tells whether it took the
   * thread; a thread that it did not take is given back. Returns {@code turn} if there is a thread
   * just now.
   */
  synchronized Optional<BooleanSupplier> await(String name, BooleanSupplier turn) {
    if (begin(name)) {
      return Optional.of(turn);
    }
    lines.get(name).waiting.add(turn);
    return Optional.empty();
  }

  /** One request is done. Returns whose turn it is with that thread. */
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
