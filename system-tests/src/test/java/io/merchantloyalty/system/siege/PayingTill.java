package io.merchantloyalty.system.siege;

import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.Till;
import io.merchantloyalty.system.Wallet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A till and its shopper repeat bill, scan, payment and the answer to the till. Each call is timed.
 */
final class PayingTill {

  private static final int CALLS_MIN = 150;

  private final Till till;
  private final Wallet shopper;
  private final List<Long> nanos = new ArrayList<>();
  private final List<String> paid = new ArrayList<>();

  PayingTill(Till till, Wallet shopper) {
    this.till = till;
    this.shopper = shopper;
  }

  /** Runs for that time, and for as many calls as a percentile needs. */
  void goOnFor(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    do {
      String bill = timed(() -> till.send("NO_ACKNOWLEDGMENT"));
      timed(() -> shopper.scanInvoice(bill).expect(200));
      int revision =
          timed(() -> shopper.bill(bill).expect(200)).body().at("/content/revision").asInt();
      timed(() -> shopper.pay(bill, revision).expect(200));
      Rest.Answer told = timed(() -> till.status(bill));
      if (!told.text("/status").equals("PAID")) {
        throw new AssertionError("paid, and the till is told " + told.body());
      }
      paid.add(bill);
    } while (System.nanoTime() < until || nanos.size() < CALLS_MIN);
  }

  private <T> T timed(Supplier<T> call) {
    long began = System.nanoTime();
    T answer = call.get();
    nanos.add(System.nanoTime() - began);
    return answer;
  }

  /** Bills that are no longer in the state that the till was told. */
  List<String> reversed() {
    return paid.stream().filter(bill -> !till.status(bill).text("/status").equals("PAID")).toList();
  }

  int calls() {
    return nanos.size();
  }

  int payments() {
    return paid.size();
  }

  Duration atMost(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return Duration.ofNanos(sorted.get(Math.max(0, index)));
  }
}
