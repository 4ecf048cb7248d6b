package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call with an Idempotency-Key happens once, however often it is sent (spec 02). */
class IdempotencyIT {

  private static final String BILLS = "/api/pos/v1/invoices";

  private final URI base = House.base();
  private final Till till = House.newTill();

  @Test
  void theSameBillSentAgainIsTheSameBill() {
    Rest.Answer first = send("k1", Till.bill("NO_ACKNOWLEDGMENT")).expect(201);
    Rest.Answer again = send("k1", Till.bill("NO_ACKNOWLEDGMENT")).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(till.status(first.text("/reference")).text("/status")).isEqualTo("ISSUED");
    assertThat(send("k2", Till.bill("NO_ACKNOWLEDGMENT")).expect(201).text("/reference"))
        .isNotEqualTo(first.text("/reference"));
  }

  @Test
  void theSameKeyWithAnotherBillIsRefused() {
    send("k", Till.bill("NO_ACKNOWLEDGMENT")).expect(201);
    Rest.Answer other = send("k", Till.bill("REQUIRE_ACKNOWLEDGMENT")).expect(422);
    assertThat(other.text("/detail")).contains("Idempotency-Key");
  }

  @Test
  void aRefusalBindsNoKeyAndOthersHaveTheirOwn() {
    String wrong = Till.bill("NO_ACKNOWLEDGMENT").replace("100.00", "100.01");
    send("k", wrong).expect(400);
    send("k", Till.bill("NO_ACKNOWLEDGMENT")).expect(201);
    Till other = House.newTill();
    other
        .rest()
        .send("POST", BILLS, Till.bill("REQUIRE_ACKNOWLEDGMENT"), Map.of("Idempotency-Key", "k"))
        .expect(201);
    send("", Till.bill("NO_ACKNOWLEDGMENT")).expect(400);
    send("k".repeat(101), Till.bill("NO_ACKNOWLEDGMENT")).expect(400);
  }

  @Test
  void aPaymentIsMadeOnceForItsKeyAndAskedForThePinEachTime() {
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    Rest.Answer first = pay(shopper, bill, "p", "1234").expect(200);
    String after = shopper.balance();
    Rest.Answer again = pay(shopper, bill, "p", "1234").expect(200);
    assertThat(again.body()).isEqualTo(first.body());
    Rest.Answer wrong = pay(shopper, bill, "p", "9999").expect(401);
    assertThat(wrong.text("/violations/0/pointer")).isEqualTo("/pin");
    assertThat(wrong.body().toString()).doesNotContain("9999");
    assertThat(pay(shopper, bill, "other", "1234").expect(409).body().at("/resultCode").asInt())
        .isEqualTo(10);
    assertThat(shopper.balance()).isEqualTo(after);
    String second = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(second).expect(200);
    pay(shopper, second, "p", "1234").expect(422);
    Ledger.assertBalanced(base);
  }

  @Test
  void eightTwinsAreOneBill() {
    List<CompletableFuture<Rest.Answer>> calls =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> send("twin", Till.bill("NO_ACKNOWLEDGMENT"))))
            .toList();
    List<Rest.Answer> answers = calls.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 409);
    assertThat(
            answers.stream()
                .filter(a -> a.status() == 201)
                .map(a -> a.text("/reference"))
                .distinct())
        .hasSize(1);
    assertThat(
            Database.value(
                "select count(*) from invoice i join terminal t on t.id = i.terminal_id where t.terminal_id = ?",
                till.login().name()))
        .isEqualTo("1");
  }

  @Test
  void aTillIsRegisteredOnceForItsKey() {
    Rest merchant = Rest.basic(base, Principals.MERCHANT);
    String body =
        "{\"externalId\":\"once %d\",\"password\":\"till-secret\",\"name\":\"Once\"}"
            .formatted(System.nanoTime());
    Map<String, String> key = Map.of("Idempotency-Key", "till-" + System.nanoTime());
    Rest.Answer first = merchant.send("POST", "/api/pos/v1/terminals", body, key).expect(201);
    // the password is a secret, and no part of what is compared
    Rest.Answer again =
        merchant
            .send("POST", "/api/pos/v1/terminals", body.replace("till-secret", "other-one"), key)
            .expect(201);
    assertThat(again.text("/terminalId")).isEqualTo(first.text("/terminalId"));
    Rest.basic(base, new Principals.Login(first.text("/terminalId"), "till-secret"))
        .get("/api/pos/v1/terminals/self")
        .expect(200);
  }

  private Rest.Answer send(String key, String bill) {
    return till.rest().send("POST", BILLS, bill, Map.of("Idempotency-Key", key));
  }

  private static Rest.Answer pay(Wallet shopper, String bill, String key, String pin) {
    return shopper
        .rest()
        .send(
            "POST",
            "/api/wallet/v1/invoices/" + bill + "/payment",
            "{\"account\":\"" + shopper.account() + "\",\"pin\":\"" + pin + "\",\"revision\":0}",
            Map.of("Idempotency-Key", key));
  }
}
