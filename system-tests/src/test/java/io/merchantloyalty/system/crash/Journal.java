package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Till;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** All that tills and shoppers were told in one round. */
final class Journal {

  private final ConcurrentLinkedQueue<Promise> promises = new ConcurrentLinkedQueue<>();
  private final Map<String, KeyedCall> keyed = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();

  void promised(Till till, String reference, String answer, Predicate<Found> isKept) {
    promises.add(new Promise(till, reference, answer, isKept));
  }

  /** Noted before it is sent without an answer, and again with it. */
  void keyed(KeyedCall call) {
    keyed.put(call.key(), call);
  }

  /** A call that came to nothing: no connection, or the server says that it is not available. */
  void unanswered() {
    unanswered.incrementAndGet();
  }

  /** An answer that no crash excuses. */
  void odd(String what) {
    oddities.add(what);
  }

  List<Promise> promises() {
    return List.copyOf(promises);
  }

  List<KeyedCall> keyed() {
    return List.copyOf(keyed.values());
  }

  List<String> oddities() {
    return List.copyOf(oddities);
  }

  @Override
  public String toString() {
    return promises.size()
        + " answers, "
        + keyed.size()
        + " keys, "
        + unanswered
        + " calls unanswered";
  }
}
