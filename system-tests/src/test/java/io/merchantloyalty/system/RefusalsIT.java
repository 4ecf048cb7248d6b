package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Doing it wrong on purpose: what is refused is named, and nothing is lost or half done. */
class RefusalsIT {

  private final URI base = House.base();
  private final Till till = House.newTill();

  @Test
  void anUpdateOfAStaleInvoiceIsRefusedAndChangesNothing() {
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    Wallet.signIn(base, Principals.ANNA).scanInvoice(reference).expect(202);
    till.useCard(reference, "\"0.0\"", "90.00", Principals.ANNAS_CARD).expect(412);
    String body = "{\"totalAmount\": {\"value\": \"90.00\", \"currency\": \"SEK\"}}";
    till.rest().put("/api/pos/v1/invoices/" + reference, body, Map.of()).expect(428);
    assertThat(till.read(reference).text("/totalAmount/value")).isEqualTo("100.00");
    assertThat(till.status(reference).text("/status")).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE");
  }

  @Test
  void anUpdateThatComesTooLateIsAConflictAndItsCardIsAskedAbout() {
    Wallet cilla = Wallet.signIn(base, Principals.CILLA);
    String reference = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(reference).expect(200);
    String tag = till.status(reference).header("ETag");
    Rest.Answer late = till.useCard(reference, tag, "90.00", "4711").expect(409);
    assertThat(late.body().at("/resultCode").asInt()).isEqualTo(90);
    int revision = cilla.bill(reference).body().at("/content/revision").asInt();
    Rest.Answer paid = cilla.pay(reference, revision).expect(200);
    assertThat(paid.text("/amount/value")).isEqualTo("100.00");
    assertThat(paid.text("/question/cardNumber")).isEqualTo("4711");
    till.status(reference);
  }

  @Test
  void aWrongPinIsCountedAndTakesNothing() {
    Wallet bo = Wallet.signIn(base, Principals.BO);
    BigDecimal before = new BigDecimal(bo.balance());
    String reference = till.send("NO_ACKNOWLEDGMENT");
    bo.scanInvoice(reference).expect(200);
    int revision = bo.bill(reference).body().at("/content/revision").asInt();
    bo.pay(reference, revision, "9999").expect(401);
    assertThat(new BigDecimal(bo.balance())).isEqualByComparingTo(before);
    bo.pay(reference, revision).expect(200);
    till.status(reference);
  }

  @Test
  void aRightPinLocksNobodyOutHoweverOftenTheBillHasChanged() {
    Wallet bo = Wallet.signIn(base, Principals.BO);
    String reference = till.send("NO_ACKNOWLEDGMENT");
    bo.scanInvoice(reference).expect(200);
    int revision = bo.bill(reference).body().at("/content/revision").asInt();
    for (int i = 0; i < 5; i++) {
      bo.pay(reference, revision + 7).expect(412);
    }
    bo.pay(reference, revision).expect(200);
    till.status(reference);
  }

  @Test
  void moreThanThereIsOnTheAccountIsRefusedAndTheBillStays() {
    Wallet cilla = Wallet.signIn(base, Principals.CILLA);
    String reference =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"totalAmount\":{\"value\":\"999999.00\",\"currency\":\"SEK\"}}")
            .expect(201)
            .text("/reference");
    cilla.scanInvoice(reference).expect(200);
    int revision = cilla.bill(reference).body().at("/content/revision").asInt();
    Rest.Answer refused = cilla.pay(reference, revision);
    assertThat(refused.body().at("/resultName").asText()).isEqualTo("REJECTED_PAYMENT");
    assertThat(cilla.bill(reference).expect(200).text("/state")).isEqualTo("PAYABLE");
    assertThat(till.status(reference).text("/status")).isEqualTo("ISSUED");
    Ledger.assertBalanced(base);
  }

  @Test
  void aSecondPaymentOfTheSameBillIsRefused() {
    Wallet anna = Wallet.signIn(base, Principals.ANNA);
    String reference = till.send("NO_ACKNOWLEDGMENT");
    anna.scanInvoice(reference).expect(200);
    int revision = anna.bill(reference).body().at("/content/revision").asInt();
    anna.pay(reference, revision).expect(200);
    BigDecimal after = new BigDecimal(anna.balance());
    anna.pay(reference, revision).expect(409);
    assertThat(new BigDecimal(anna.balance())).isEqualByComparingTo(after);
    till.status(reference);
  }

  @Test
  void aNewBillTakesThePlaceOfTheOneThatNobodyPaid() {
    String first = till.send("REQUIRE_ACKNOWLEDGMENT");
    String second = till.send("REQUIRE_ACKNOWLEDGMENT");
    assertThat(till.status(first).text("/status")).isEqualTo("CANCELED");
    assertThat(till.status(first).text("/endReason")).isEqualTo("REPLACED");
    assertThat(
            till.rest().get("/api/pos/v1/invoices/current/status").expect(200).text("/reference"))
        .isEqualTo(second);
  }

  @Test
  void aStickerWithoutABillSaysWaitAndBindsNobody() {
    String seqrId = "T" + System.nanoTime();
    till.assignSeqrId(seqrId).expect(200);
    Wallet anna = Wallet.signIn(base, Principals.ANNA);
    Rest.Answer nothing = anna.scan("http://seqr.se/q" + seqrId).expect(202);
    assertThat(nothing.text("/outcome")).isEqualTo("NOTHING_TO_PAY");
    String reference = till.send("NO_ACKNOWLEDGMENT");
    assertThat(anna.scan("HTTP://SEQR.SE/Q" + seqrId).expect(200).text("/bill/reference"))
        .isEqualTo(reference);
  }

  @Test
  void everyWrongFieldIsNamed() {
    Rest.Answer refused =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"title\":\"x\",\"status\":\"PAID\",\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}")
            .expect(400);
    assertThat(refused.text("/violations/0/pointer")).isEqualTo("/status");
    Rest.Answer amounts =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"rows\":[{\"totalAmount\":{\"value\":\"1.001\",\"currency\":\"SEK\"}}],"
                    + "\"totalAmount\":{\"value\":\"-5\",\"currency\":\"EUR\"}}")
            .expect(400);
    assertThat(amounts.body().at("/violations").findValuesAsText("pointer"))
        .contains("/rows/0/totalAmount/value", "/totalAmount/value", "/totalAmount/currency");
    assertThat(amounts.header("Content-Type")).startsWith("application/problem+json");
  }
}
