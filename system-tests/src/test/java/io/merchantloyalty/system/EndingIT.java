package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How bills and tills end: canceled, replaced, collected, unregistered (spec 02, 03). */
class EndingIT {

  private static final Optional<String> NO = Optional.of("NO_ACKNOWLEDGMENT");
  private static final Optional<String> REQUIRE = Optional.of("REQUIRE_ACKNOWLEDGMENT");

  private final URI base = House.base();

  @ParameterizedTest
  @EnumSource(Door.class)
  void aBillIsCanceledUntilItIsPaid(Door door) {
    Register till = door.open();
    Wallet shopper = Shoppers.withoutCard(base);
    String open = till.send(REQUIRE);
    assertThat(till.cancel(open)).isZero();
    assertThat(till.cancel(open)).isEqualTo(95);
    assertThat(till.poll(open)).isEqualTo("CANCELED 1 -");
    assertThat(shopper.scanInvoice(open).expect(409).body().at("/resultCode").asInt())
        .isEqualTo(95);

    String shown = till.send(NO);
    shopper.scanInvoice(shown).expect(200);
    assertThat(till.cancel(shown)).isZero();
    assertThat(shopper.bill(shown).expect(200).text("/state")).isEqualTo("CANCELED");
    assertThat(shopper.pay(shown, 0).body().at("/resultCode").asInt()).isEqualTo(95);

    String paid = pay(till, shopper);
    assertThat(till.cancel(paid)).isEqualTo(50);
    assertThat(till.poll(paid)).isEqualTo("PAID 1 -");
    assertThat(till.cancel(paid)).isEqualTo(50);
    assertThat(till.cancel("99999999")).isEqualTo(54);
    assertThat(Door.REST.openNew(base).cancel(paid)).isEqualTo(54);
    Ledger.assertBalanced(base);
  }

  @Test
  void aTillHasOneOpenBillAndAWebshopMany() {
    Register till = Door.REST.open();
    String first = till.send(REQUIRE);
    String second = till.send(REQUIRE);
    assertThat(till.poll(first)).isEqualTo("CANCELED 1 -");
    assertThat(till.till().read(first).text("/endReason")).isEqualTo("REPLACED");
    assertThat(till.poll(second)).isEqualTo("ISSUED 0 -");
    Till webshop = Till.signedIn(base, Principals.WEBSHOP);
    String one = webshop.send("NO_ACKNOWLEDGMENT");
    String two = webshop.send("NO_ACKNOWLEDGMENT");
    assertThat(webshop.status(one).text("/status")).isEqualTo("ISSUED");
    assertThat(webshop.status(two).text("/status")).isEqualTo("ISSUED");
  }

  @Test
  void anUnregisteredTillLeavesNothingOpenAndItsStickerFree() {
    Till till = House.newTill();
    Till next = House.newTill();
    till.assignSeqrId("LEAVES1").expect(200);
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    Wallet shopper = Shoppers.withoutCard(base);
    shopper.scan("http://seqr.se/qleaves1").expect(202);
    unregister(till).expect(204);
    assertThat(shopper.bill(bill).expect(200).text("/state")).isEqualTo("CANCELED");
    assertThat(till.rest().get("/api/pos/v1/terminals/self").status()).isEqualTo(401);
    unregister(till).expect(401);
    next.assignSeqrId("LEAVES1").expect(200);
  }

  @Test
  void aTillWithMoneyToCollectIsNotUnregistered() {
    Register register = Door.REST.openNew(base);
    Till till = register.till();
    Wallet shopper = Shoppers.withoutCard(base);
    String paid = pay(register, shopper);
    assertThat(unregister(till).expect(409).body().at("/resultCode").asInt()).isEqualTo(51);
    register.poll(paid);
    unregister(till).expect(204);
  }

  @Test
  void aWebshopIsUnregisteredWithAllItsOpenBills() {
    Till till = House.newTill();
    Database.change(
        "update terminal set kind = 'WEBSHOP' where terminal_id = ?", till.login().name());
    String one = till.send("NO_ACKNOWLEDGMENT");
    String two = till.send("NO_ACKNOWLEDGMENT");
    Wallet shopper = Shoppers.withoutCard(base);
    shopper.scanInvoice(one).expect(200);
    shopper.scanInvoice(two).expect(200);
    unregister(till).expect(204);
    assertThat(shopper.bill(one).text("/state")).isEqualTo("CANCELED");
    assertThat(shopper.bill(two).text("/state")).isEqualTo("CANCELED");
  }

  @Test
  void aDurableBillIsCollectedOnlyByWordOfItsRegister() {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String reference =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                Till.bill("NO_ACKNOWLEDGMENT")
                    .replaceFirst("\\{", "{\"collectionMode\": \"DURABLE\","))
            .expect(201)
            .text("/reference");
    shopper.scanInvoice(reference).expect(200);
    String ers = shopper.pay(reference, 0).expect(200).text("/ersReference");
    assertThat(till.status(reference).text("/status")).isEqualTo("PAID");
    assertThat(lastStep(till, reference)).isEqualTo("TAKE_PAYMENT");
    assertThat(collect(House.newTill(), ers).expect(404).body().at("/resultCode").asInt())
        .isEqualTo(23);
    collect(till, ers).expect(200);
    collect(till, ers).expect(200);
    assertThat(lastStep(till, reference)).isEqualTo("COLLECT");
  }

  @Test
  void thePrintedReceiptCollectsThePayment() {
    Register register = Door.REST.open();
    Till till = register.till();
    String reference = pay(register, Shoppers.withoutCard(base));
    String ers =
        till.rest()
            .get("/api/pos/v1/invoices/" + reference + "/status")
            .text("/receipt/ersReference");
    String receipt = "{\"mediaType\": \"text/html\", \"content\": \"PGI+SGk8L2I+\"}";
    put(till, "/api/pos/v1/payments/" + ers + "/receipt", receipt).expect(204);
    put(till, "/api/pos/v1/payments/" + ers + "/receipt", receipt).expect(204);
    assertThat(lastStep(till, reference)).isEqualTo("COLLECT");
    put(till, "/api/pos/v1/payments/1234/receipt", receipt).expect(404);
    put(till, "/api/pos/v1/payments/" + ers + "/receipt", receipt.replace("text/html", "html"))
        .expect(400);
  }

  @Test
  void anotherPasswordEndsTheOldOneAndItsTokens() {
    Till till = House.newTill();
    String token = till.rest().post("/api/pos/v1/tokens", "").expect(200).text("/token");
    put(till, "/api/pos/v1/terminals/self/password", "{\"newPassword\": \"abc\"}").expect(400);
    put(till, "/api/pos/v1/terminals/self/password", "{\"newPassword\": \"other-secret\"}")
        .expect(204);
    assertThat(till.rest().get("/api/pos/v1/terminals/self").status()).isEqualTo(401);
    Rest.bearer(base, token).get("/api/pos/v1/terminals/self").expect(401);
    Rest.basic(base, new Principals.Login(till.login().name(), "other-secret"))
        .get("/api/pos/v1/terminals/self")
        .expect(200);
  }

  private String pay(Register till, Wallet shopper) {
    String reference = till.send(NO);
    Rest.Answer bill = shopper.scanInvoice(reference).expect(200);
    shopper.pay(reference, bill.body().at("/bill/content/revision").asInt()).expect(200);
    return reference;
  }

  private static Rest.Answer unregister(Till till) {
    return till.rest().send("DELETE", "/api/pos/v1/terminals/self", null, Map.of());
  }

  private static Rest.Answer collect(Till till, String ers) {
    return till.rest().post("/api/pos/v1/payments/" + ers + "/collection", "");
  }

  private static Rest.Answer put(Till till, String path, String json) {
    return till.rest().put(path, json, Map.of());
  }

  private static String lastStep(Till till, String reference) {
    var steps = till.read(reference).body().at("/timeline");
    return steps.get(steps.size() - 1).at("/event").asText();
  }
}
