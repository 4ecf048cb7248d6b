package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens when nobody comes (spec 02, Deadlines): bills expire, payments go back. */
class DeadlinesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Optional<String> NO = Optional.of("NO_ACKNOWLEDGMENT");
  private static final Optional<String> REQUIRE = Optional.of("REQUIRE_ACKNOWLEDGMENT");

  private final URI base = House.base();

  @Test
  void aPaymentThatItsRegisterNeverHearsOfGoesBack() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String before = shopper.balance();
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    till.useCard(bill, "\"9.9\"", "90.00", "2000002").expect(409);
    int revision = shopper.bill(bill).body().at("/content/revision").asInt();
    String ers = shopper.pay(bill, revision).expect(200).text("/ersReference");
    int paidRevision = shopper.bill(bill).body().at("/revision").asInt();
    assertThat(shopper.balance()).isNotEqualTo(before);

    Yesterday.earlier(bill, "deadline_at", 20);
    Await.until(
        "the payment is reversed",
        PATIENCE,
        () -> shopper.bill(bill).text("/state").equals("REVERSED"));
    assertThat(shopper.balance()).isEqualTo(before);
    assertThat(shopper.bill(bill).body().at("/revision").asInt()).isGreaterThan(paidRevision);
    shopper.question(ers).expect(404);
    shopper.answer(ers, true).expect(409);
    Rest.Answer told = till.status(bill);
    assertThat(told.text("/status")).isEqualTo("CANCELED");
    assertThat(told.text("/endReason")).isEqualTo("NOT_COLLECTED");
    assertThat(told.body().at("/version").asInt()).isEqualTo(2);
    assertThat(
            till.rest()
                .post("/api/pos/v1/payments/" + ers + "/collection", "")
                .expect(409)
                .body()
                .at("/resultCode")
                .asInt())
        .isEqualTo(55);
    assertThat(
            till.rest()
                .put(
                    "/api/pos/v1/payments/" + ers + "/receipt",
                    "{\"mediaType\":\"text/plain\",\"content\":\"SGk=\"}",
                    Map.of())
                .expect(409)
                .body()
                .at("/resultCode")
                .asInt())
        .isEqualTo(55);
    var steps = till.read(bill).body().at("/timeline");
    assertThat(steps.get(steps.size() - 1).at("/event").asText()).isEqualTo("REVERSE");
    assertThat(steps.get(steps.size() - 1).at("/actor").asText()).isEqualTo("SERVER");
    Ledger.assertBalanced(base);
  }

  @Test
  void aCollectedAndADurablePaymentStay() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    shopper.pay(bill, 0).expect(200);
    till.status(bill);
    assertThat(deadline(bill)).isEmpty();
    String durable =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                Till.bill("NO_ACKNOWLEDGMENT")
                    .replaceFirst("\\{", "{\"collectionMode\": \"DURABLE\","))
            .expect(201)
            .text("/reference");
    shopper.scanInvoice(durable).expect(200);
    shopper.pay(durable, 0).expect(200);
    assertThat(deadline(durable)).isEmpty();
  }

  @Test
  void aBillThatNobodyPaysExpiresAndItsAppIsTold() throws Exception {
    Register till = Door.SOAP.open();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send(REQUIRE);
    int revision = shopper.scanInvoice(bill).expect(202).body().at("/bill/revision").asInt();
    CompletableFuture<Rest.Answer> waits = shopper.awaitBill(bill, revision, 20);
    Yesterday.earlier(bill, "deadline_at", 599);
    Thread.sleep(100);
    assertThat(waits.isDone()).isFalse();
    Yesterday.earlier(bill, "deadline_at", 2);
    assertThat(waits.get(10, TimeUnit.SECONDS).text("/state")).isEqualTo("EXPIRED");
    assertThat(till.poll(bill)).isEqualTo("CANCELED 2 -");
    assertThat(till.cancel(bill)).isEqualTo(95);
    assertThat(shopper.scanInvoice(bill).expect(200).text("/bill/state")).isEqualTo("EXPIRED");
    assertThat(
            Shoppers.withoutCard(base)
                .scanInvoice(bill)
                .expect(409)
                .body()
                .at("/resultCode")
                .asInt())
        .isEqualTo(58);
  }

  @Test
  void leavingABillDoesNotGiveItMoreTime() throws Exception {
    Register till = Door.REST.open();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send(NO);
    String before = deadline(bill);
    shopper.scanInvoice(bill).expect(200);
    shopper.decline(bill).expect(204);
    shopper.scanInvoice(bill).expect(200);
    assertThat(deadline(bill)).isEqualTo(before).isNotEmpty();
  }

  private static String deadline(String reference) {
    return Database.value("select deadline_at from invoice where reference = ?", reference);
  }
}
