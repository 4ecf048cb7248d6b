package io.merchantloyalty.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers in memory which terminals this process has lately let in, so that a till which has gone
 * quiet is found (spec 05, Terminals). A poll makes no write (spec 07): it only puts the terminal
 * on a list here, once in {@code loyalty.terminal.seen.every} (default PT5M), and {@link
 * LastSeenBackground} writes the list down. So "last seen" is exact to a few minutes.
 */
@ApplicationScoped
public class LastSeen {

  private final Map<Long, Long> notedAtNanos = new ConcurrentHashMap<>();
  private final Set<Long> unwritten = ConcurrentHashMap.newKeySet();
  private final long everyNanos;

  /** For the container's proxy only. */
  protected LastSeen() {
    this.everyNanos = 0;
  }

  @Inject
  public LastSeen(
      @ConfigProperty(name = "loyalty.terminal.seen.every", defaultValue = "PT5M") Duration every) {
    this.everyNanos = every.toNanos();
  }

  /** The terminal has just shown that it is there; {@code terminalId}: internal id. */
  public void note(long terminalId) {
    long now = System.nanoTime();
    Long before = notedAtNanos.get(terminalId);
    if (before == null || now - before >= everyNanos) {
      notedAtNanos.put(terminalId, now);
      unwritten.add(terminalId);
    }
  }

  /** At most so many of those that are to be written; they are off the list. */
  List<Long> take(int most) {
    List<Long> taken = new ArrayList<>();
    for (Long id : unwritten) {
      if (taken.size() == most) {
        break;
      }
      taken.add(id);
    }
    taken.forEach(unwritten::remove);
    return taken;
  }

  /** They could not be written: the next round tries again. */
  void giveBack(List<Long> terminalIds) {
    unwritten.addAll(terminalIds);
  }

  Duration every() {
    return Duration.ofNanos(everyNanos);
  }
}
