package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back to shoppers, as tills, users of the merchant and shoppers see it (02). */
class RefundsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Principals.Login VIEWER =
      new Principals.Login("public_test_shop/9901", "1234");

  private final URI base = House.base();
  private final Till till = House.newTill();
  private final Wallet shopper = Shoppers.withoutCard(base);

  @AfterAll
  static void moneySumsToZero() {
    Ledger.assertBalanced(House.base());
  }

  @Test
  void partsGoBackUntilAllIsBackAndTakeTheSavingAlong() {
    Wallet saver = Shoppers.withCard(base, "1000019");
    String held = till.send("REQUIRE_ACKNOWLEDGMENT");
    saver.scanInvoice(held).expect(202);
    till.useCard(held, till.read(held).header("ETag"), "90.00", "1000019").expect(200);
    int revision = saver.bill(held).expect(200).body().at("/content/revision").asInt();
    String ers = saver.pay(held, revision).expect(200).text("/ersReference");
    assertThat(till.status(held).text("/status")).isEqualTo("PAID");
    assertThat(saver.balance()).isEqualTo("910.00");

    JsonNode first = till.refund(ers, "30.00").expect(201).body();
    assertThat(first.at("/amount/value").asText()).isEqualTo("30.00");
    assertThat(first.at("/savingReversed/value").asText()).isEqualTo("3.33");
    assertThat(first.at("/paymentReference").asText()).isEqualTo(ers);
    assertThat(first.at("/invoiceReference").asText()).isEqualTo(held);
    assertThat(first.at("/terminalId").asText()).isEqualTo(till.login().name());
    assertThat(first.at("/ersReference").asText()).matches("[0-9]{25}").isNotEqualTo(ers);
    assertThat(saver.balance()).isEqualTo("940.00");
    assertThat(till.refund(ers, "30.00").expect(201).text("/savingReversed/value"))
        .isEqualTo("3.34");
    Rest.Answer tooMuch = till.refund(ers, "30.01").expect(409);
    assertThat(tooMuch.body().at("/resultCode").asInt()).isEqualTo(98);
    assertThat(tooMuch.text("/detail")).contains("30.00 SEK are left");
    assertThat(till.refund(ers, "30.00").expect(201).text("/savingReversed/value"))
        .isEqualTo("3.33");
    assertThat(saver.balance()).isEqualTo("1000.00");
    assertThat(code(till.refund(ers, "0.01"))).isEqualTo(98);

    JsonNode bought = till.read(held).body();
    assertThat(bought.at("/status").asText()).isEqualTo("PAID");
    assertThat(bought.at("/timeline").findValuesAsText("event"))
        .filteredOn("REFUND"::equals)
        .hasSize(3);
    assertThat(bought.at("/timeline").findValuesAsText("detail").toString())
        .contains("30.00 SEK went back, refund " + first.at("/ersReference").asText());

    JsonNode history = saver.rest().get("/api/wallet/v1/payments").expect(200).body();
    assertThat(history.at("/payments/0/refunds").findValuesAsText("status"))
        .containsExactly("GIVEN", "GIVEN", "GIVEN");
    JsonNode receipt = saver.rest().get("/api/wallet/v1/payments/" + ers).expect(200).body();
    assertThat(receipt.at("/status").asText()).isEqualTo("PAID");
    assertThat(receipt.at("/refunds/1/savingReversed/value").asText()).isEqualTo("3.34");
    assertThat(receipt.at("/refunds/0/ersReference").asText())
        .isEqualTo(first.at("/ersReference").asText());
  }

  @Test
  void theReceiptOfARefundSaysWhatWasSentAndIsReadAgain() {
    String ers = paid(till);
    Rest.Answer made =
        till.rest()
            .post(
                refunds(ers),
                """
                {"totalAmount": {"value": "20", "currency": "SEK"}, "clientInvoiceId": "R-7",
                 "title": "Åter", "cashierId": "Bob", "footer": "Välkommen åter",
                 "rows": [
                   {"description": "Bun", "quantity": "0.5", "ean": "0076232342123",
                    "totalAmount": {"value": "19.00", "currency": "SEK"}},
                   {"description": "Restocking",
                    "totalAmount": {"value": "-7.00", "currency": "SEK"}}]}
                """)
            .expect(201);
    assertThat(made.text("/title")).isEqualTo("Åter");
    assertThat(made.text("/clientInvoiceId")).isEqualTo("R-7");
    assertThat(made.text("/footer")).isEqualTo("Välkommen åter");
    assertThat(made.text("/rows/0/ean")).isEqualTo("0076232342123");
    assertThat(made.text("/rows/1/totalAmount/value")).isEqualTo("-7.00");
    String place = URI.create(made.header("Location")).getPath();
    assertThat(till.rest().get(place).expect(200).body()).isEqualTo(made.body());
    assertThat(House.newTill().rest().get(place).expect(200).body()).isEqualTo(made.body());
    Rest.basic(base, Principals.OTHER_TILL).get(place).expect(404);
    String other = place.replace(ers, paid(till));
    till.rest().get(other).expect(404);
    JsonNode kept = shopper.rest().get("/api/wallet/v1/payments/" + ers).expect(200).body();
    assertThat(kept.at("/refunds/0/rows/0/description").asText()).isEqualTo("Bun");
    assertThat(kept.at("/refunds/0/footer").asText()).isEqualTo("Välkommen åter");
    JsonNode export = shopper.rest().get("/api/wallet/v1/export").expect(200).body();
    assertThat(export.at("/payments").findValuesAsText("ersReference"))
        .contains(made.text("/ersReference"));
  }

  @Test
  void aRefundKeepsAPaymentThatNobodyHasCollected() {
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
    House.newTill().refund(ers, "40.00").expect(201);
    assertThat(
            Database.value(
                "select concat(state, ' ', deadline_at is null) from invoice where reference = ?",
                bill))
        .isEqualTo("COLLECTED 1");
    assertThat(shopper.balance()).isEqualTo("940.00");
  }

  @Test
  void aPaymentThatWentBackIsNotRefunded() {
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
    Database.change("update invoice set deadline_at = issued_at where reference = ?", bill);
    Await.until("the payment is reversed", PATIENCE, () -> shopper.balance().equals("1000.00"));
    assertThat(code(till.refund(ers, "40.00").expect(409))).isEqualTo(55);
    assertThat(shopper.balance()).isEqualTo("1000.00");
  }

  @Test
  void anyTillAndWhoeverHandlesMoneyOfTheMerchantGivesRefundsAndNobodyElse() {
    String ers = paid(till);
    House.newTill().refund(ers, "1.00").expect(201);
    Till.signedIn(base, Principals.WEBSHOP).refund(ers, "1.00").expect(201);
    JsonNode byOwner =
        Rest.basic(base, Principals.MERCHANT).post(refunds(ers), Till.refund("1.00")).body();
    assertThat(byOwner.at("/status").asText()).isEqualTo("GIVEN");
    assertThat(byOwner.has("terminalId")).isFalse();
    Rest viewer = Rest.basic(base, VIEWER);
    assertThat(code(viewer.post(refunds(ers), Till.refund("1.00")).expect(403))).isEqualTo(21);
    Rest.Answer foreign = Till.signedIn(base, Principals.OTHER_TILL).refund(ers, "1.00");
    Rest.Answer unknown =
        Till.signedIn(base, Principals.OTHER_TILL).refund("2012050100000000000000009", "1.00");
    assertThat(code(foreign.expect(404))).isEqualTo(23);
    assertThat(foreign.text("/detail")).isEqualTo(unknown.expect(404).text("/detail"));
    assertThat(shopper.balance()).isEqualTo("903.00");
    assertThat(till.read(bill(ers)).body().at("/timeline").findValuesAsText("actor"))
        .contains("MERCHANT_USER");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, EUR, /totalAmount/currency",
    "0, SEK, /totalAmount/value",
    "-5, SEK, /totalAmount/value",
    "1.001, SEK, /totalAmount/value"
  })
  void whatIsNoAmountOfThePaymentIsRefused(String value, String currency, String pointer) {
    String ers = paid(till);
    Rest.Answer refused =
        till.rest().post(refunds(ers), Till.refund(value).replace("SEK", currency)).expect(400);
    assertThat(code(refused)).isEqualTo(49);
    assertThat(refused.text("/violations/0/pointer")).isEqualTo(pointer);
    assertThat(shopper.balance()).isEqualTo("900.00");
  }

  @Test
  void afterThirteenMonthsItIsTooLate() {
    String ers = paid(till);
    String paidAt =
        "update invoice set paid_at = utc_timestamp(6) - interval 13 month %s where reference = ?";
    Database.change(paidAt.formatted("+ interval 4 day"), bill(ers));
    till.refund(ers, "1.00").expect(201);
    Database.change(paidAt.formatted("- interval 4 day"), bill(ers));
    Rest.Answer late = till.refund(ers, "1.00").expect(409);
    assertThat(code(late)).isEqualTo(58);
    assertThat(late.text("/detail")).contains("until 20");
  }

  @Test
  void aShopThatGivesNoRefundsKeepsItsTillsFromIt() {
    String ers = paid(till);
    MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
    String unique = "refunds_" + System.nanoTime();
    String chain = owner.node("GROUP", unique, owner.root());
    String shop =
        owner
            .post(
                "/shop-nodes",
                "{\"kind\":\"SHOP\",\"name\":\"%1$s\",\"parent\":\"%2$s\",\"resellerId\":\"%1$s\"}"
                    .formatted(unique, chain))
            .expect(201)
            .text("/reference");
    Principals.Login manager = new Principals.Login(unique + "/9900", "1234");
    Till there = Till.register(base, manager);
    there.refund(ers, "1.00").expect(201);
    for (String node : List.of(shop, chain)) {
      assertThat(allow(owner, node, unique, false).body().at("/refundsAllowed").asBoolean())
          .isFalse();
      Rest.Answer refused = there.refund(ers, "1.00").expect(403);
      assertThat(code(refused)).isEqualTo(97);
      // what the node says is said to who stands for the shop; the merchant itself still may
      assertThat(code(Rest.basic(base, manager).post(refunds(ers), Till.refund("1.00"))))
          .isEqualTo(97);
      till.refund(ers, "1.00").expect(201);
      Rest.basic(base, Principals.MERCHANT).post(refunds(ers), Till.refund("1.00")).expect(201);
      allow(owner, node, unique, true);
      there.refund(ers, "1.00").expect(201);
    }
  }

  @Test
  void anAccountThatWasClosedTakesNoRefund() {
    String ers = paid(till);
    shopper.rest().post("/api/wallet/v1/erasure", "{\"pin\":\"1234\"}").expect(204);
    assertThat(code(till.refund(ers, "1.00").expect(409))).isEqualTo(99);
    assertThat(till.read(bill(ers)).body().at("/timeline").findValuesAsText("event"))
        .doesNotContain("REFUND");
  }

  @Test
  void aKeyGivesMoneyBackOnce() {
    String ers = paid(till);
    Rest.Answer first = keyed(ers, "10.00", "k").expect(201);
    assertThat(keyed(ers, "10.00", "k").expect(201).body()).isEqualTo(first.body());
    keyed(ers, "11.00", "k").expect(422);
    assertThat(shopper.balance()).isEqualTo("910.00");
    // without a key, the same again is another refund
    till.refund(ers, "10.00").expect(201);
    till.refund(ers, "10.00").expect(201);
    assertThat(shopper.balance()).isEqualTo("930.00");
    List<CompletableFuture<Rest.Answer>> twins =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed(ers, "5.00", "twin")))
            .toList();
    assertThat(twins.stream().map(CompletableFuture::join))
        .allMatch(a -> a.status() == 201 || a.status() == 409)
        .anyMatch(a -> a.status() == 201);
    assertThat(shopper.balance()).isEqualTo("935.00");
  }

  @Test
  void overSoapTheSameAgainWithinAMinuteIsARetry() {
    Register.OverSoap register = (Register.OverSoap) Door.SOAP.openNew(base);
    String ers = paid(register.till());
    SoapAnswer first = refund(register, ers, "10.00", "A");
    assertThat(first.text("ersReference")).matches("[0-9]{25}");
    assertThat(shopper.balance()).isEqualTo("910.00");
    assertThat(refund(register, ers, "10.00", "A").text("ersReference"))
        .isEqualTo(first.text("ersReference"));
    assertThat(shopper.balance()).isEqualTo("910.00");
    // another amount, another number of the register's, another till: another refund
    refund(register, ers, "10.01", "A");
    refund(register, ers, "10.00", "B");
    refund((Register.OverSoap) Door.SOAP.openNew(base), ers, "10.00", "A");
    assertThat(shopper.balance()).isEqualTo("940.01");
    Database.change(
        "update refund set at = at - interval 61 second where ers_reference = ?",
        first.text("ersReference"));
    assertThat(refund(register, ers, "10.00", "A").text("ersReference"))
        .isNotEqualTo(first.text("ersReference"));
    assertThat(shopper.balance()).isEqualTo("950.01");
    assertThat(call(register, ers, "50.00", "A").expect(98).text("resultDescription"))
        .isEqualTo("Sum of refunds can not be more than original transaction");
    call(register, "2012050100000000000000009", "50.00", "A").expect(23);
    call(register, ers, "0", "A").expect(49);
  }

  @Test
  void overSoapTheReferenceOnTheReceiptIsAccepted() {
    Register.OverSoap register = (Register.OverSoap) Door.SOAP.openNew(base);
    String bill = bill(paid(register.till()));
    String reference =
        register
            .call("getPaymentStatus", "<invoiceReference>" + bill + "</invoiceReference>")
            .text("receipt/paymentReference");
    refund(register, reference, "100.00", "A");
    assertThat(shopper.balance()).isEqualTo("1000.00");
  }

  private static SoapAnswer refund(
      Register.OverSoap register, String ers, String amount, String clientInvoiceId) {
    return call(register, ers, amount, clientInvoiceId).expect(0);
  }

  private static SoapAnswer call(
      Register.OverSoap register, String ers, String amount, String clientInvoiceId) {
    return register.call(
        "refundPayment",
        "<ersReference>%s</ersReference><invoice><clientInvoiceId>%s</clientInvoiceId><totalAmount>"
                .formatted(ers, clientInvoiceId)
            + "<currency>SEK</currency><value>%s</value></totalAmount></invoice>"
                .formatted(amount));
  }

  private Rest.Answer keyed(String ers, String amount, String key) {
    return till.rest()
        .send("POST", refunds(ers), Till.refund(amount), Map.of("Idempotency-Key", key));
  }

  private static Rest.Answer allow(
      MerchantSystem owner, String node, String name, boolean allowed) {
    String path = "/shop-nodes/" + node;
    return owner
        .put(
            path,
            "{\"name\":\"%s\",\"refundsAllowed\":%s}".formatted(name, allowed),
            owner.etag(path))
        .expect(200);
  }

  /** The reference of a payment of 100 kronor that the till knows of. */
  private String paid(Till someTill) {
    String bill = someTill.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
    assertThat(someTill.status(bill).text("/status")).isEqualTo("PAID");
    return ers;
  }

  private static String bill(String ers) {
    return Database.value(
        "select i.reference from invoice i join payment p on p.invoice_id = i.id"
            + " where p.ers_reference = ?",
        ers);
  }

  private static String refunds(String ers) {
    return "/api/pos/v1/payments/" + ers + "/refunds";
  }

  private static int code(Rest.Answer answer) {
    return answer.body().at("/resultCode").asInt();
  }
}
