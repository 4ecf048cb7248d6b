package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database: the till speaks to one, the shopper to the other, and neither
 * notices.
 */
class TwoProcessesIT {

  private static ServerProcess first;
  private static ServerProcess second;

  @BeforeAll
  static void start() {
    first = House.server();
    second = House.second();
  }

  @Test
  void aLongPollOnOneIsWokenByAChangeOnTheOther() throws Exception {
    Till till = House.newTill();
    Wallet anna = Wallet.signIn(second.base(), Principals.ANNA);
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");

    CompletableFuture<Rest.Answer> waiting = till.await(reference, 0, 60);
    Thread.sleep(500); // so that it surely waits, not reads
    assertThat(waiting).isNotDone();
    long scannedAt = System.nanoTime();
    anna.scanInvoice(reference).expect(202);
    Rest.Answer woken = waiting.get(10, TimeUnit.SECONDS).expect(200);
    long millis = (System.nanoTime() - scannedAt) / 1_000_000;

    assertThat(woken.text("/status")).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE");
    // the feed looks every 20 ms, an unwoken waiter every 10 s: anything near a second was the feed
    assertThat(millis).isLessThan(3000);
  }

  @Test
  void tillAndAppOnDifferentProcessesFinishAPayment() throws Exception {
    Till till = House.newTill();
    Wallet anna = Wallet.signIn(second.base(), Principals.ANNA);
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    int waiting = anna.scanInvoice(reference).expect(202).body().at("/bill/revision").asInt();
    CompletableFuture<Rest.Answer> app = anna.awaitBill(reference, waiting, 60);
    Rest.Answer offered = till.status(reference);
    till.useCard(reference, offered.header("ETag"), "90.00", Principals.ANNAS_CARD).expect(200);
    Rest.Answer bill = app.get(10, TimeUnit.SECONDS).expect(200);
    CompletableFuture<Rest.Answer> tillWaits = till.await(reference, 2, 60);
    anna.pay(reference, bill.body().at("/content/revision").asInt()).expect(200);
    assertThat(tillWaits.get(10, TimeUnit.SECONDS).expect(200).text("/status")).isEqualTo("PAID");
    Ledger.assertBalanced(first.base());
    Ledger.assertBalanced(second.base());
  }

  @Test
  void aTokenOfOneProcessIsGoodOnTheOther() {
    Till till = House.newTill();
    String token =
        till.rest()
            .send("POST", "/api/pos/v1/tokens", null, java.util.Map.of())
            .expect(200)
            .text("/token");
    Rest.bearer(second.base(), token).get("/api/pos/v1/terminals/self").expect(200);
  }
}
