package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Ledger;
import io.merchantloyalty.system.Rest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was said before a crash against what is found after it. */
final class Checker {

  /** Spec 07: every PAID invoice ends collected or reversed within this time of the restart. */
  static final Duration SETTLED_MAX = Duration.ofSeconds(60);

  /**
   * Spec 07: well again within this time. A connection that was looked at less than a second before
   * the database died is handed out once more, and that call is a 503: it is sent again, as a till
   * would.
   */
  static final Duration WELL_MAX = Duration.ofSeconds(5);

  private final URI base;
  private final Books books;

  Checker(URI base, Books books) {
    this.base = base;
    this.books = books;
  }

  /** Everything that is not as it was promised; to be called when the server is back. */
  List<String> complaints(Journal journal) throws InterruptedException {
    long restarted = System.nanoTime();
    List<String> complaints = new ArrayList<>(journal.oddities());
    for (KeyedCall call : journal.keyed()) {
      repeat(call, restarted, complaints);
    }
    settle(restarted, complaints);
    complaints.addAll(books.faults());
    complaints.addAll(broken(journal.promises()));
    Ledger.assertBalanced(base);
    return complaints;
  }

  /** The same key, the same answer; without an answer the first time, two now that are the same. */
  private void repeat(KeyedCall call, long restarted, List<String> complaints)
      throws InterruptedException {
    Rest.Answer again = send(call, restarted);
    if (again.status() >= 500) {
      complaints.add(
          "the call " + call.key() + " is answered " + again.status() + " after the crash");
      return;
    }
    if (call.answered().isPresent()) {
      compare(call, call.answered().get(), again, complaints);
    } else if (again.status() < 300) {
      compare(call, again.text(call.names()), send(call, restarted), complaints);
    }
  }

  /** Another answer is right only when the payment has gone back meanwhile. */
  private void compare(KeyedCall call, String before, Rest.Answer again, List<String> complaints) {
    boolean same = again.status() < 300 && again.text(call.names()).equals(before);
    if (!same && !books.hasGoneBack(before)) {
      complaints.add(
          "the call %s to %s was answered %s, and after the crash %d %s"
              .formatted(call.key(), call.path(), before, again.status(), again.body()));
    }
  }

  private static Rest.Answer send(KeyedCall call, long restarted) throws InterruptedException {
    Rest.Answer answer = call.send();
    while (answer.status() == 503 && System.nanoTime() - restarted < WELL_MAX.toNanos()) {
      Thread.sleep(100);
      answer = call.send();
    }
    return answer;
  }

  private void settle(long sinceNanos, List<String> complaints) throws InterruptedException {
    List<String> left = books.unsettled();
    while (!left.isEmpty()) {
      if (System.nanoTime() - sinceNanos > SETTLED_MAX.toNanos()) {
        complaints.add("not settled " + SETTLED_MAX + " after the restart: " + left);
        return;
      }
      Thread.sleep(200);
      left = books.unsettled();
    }
  }

  /** Those of the promises that are not kept. */
  List<String> broken(List<Promise> promises) {
    Map<String, Found> found = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Promise promise : promises) {
      Rest.Answer read = promise.till().rest().get("/api/pos/v1/invoices/" + promise.reference());
      if (read.status() != 200) {
        broken.add(promise + ", and it is not there: " + read.status());
        continue;
      }
      Found bill =
          found.computeIfAbsent(
              promise.reference(),
              reference ->
                  new Found(read.body(), books.payments(reference), books.remembered(reference)));
      if (!promise.isKept().test(bill)) {
        broken.add(promise + ", and found was " + bill);
      }
    }
    return broken;
  }
}
