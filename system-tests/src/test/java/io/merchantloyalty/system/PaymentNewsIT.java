package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What tills are told of payments, and what they only seem to be told (spec 02, getPaymentStatus
 * and cancelInvoice): a payment that no till knows of is reversed.
 */
class PaymentNewsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Optional<String> NO = Optional.of("NO_ACKNOWLEDGMENT");

  private final URI base = House.base();

  @Test
  void overRestARefusalOfAPaidBillSaysHowToKeepThePaymentAndKeepsNothing() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = paid(till, shopper);
    String path = "/api/pos/v1/invoices/" + bill;
    Rest.Answer cancel = till.rest().post(path + "/cancellation", "").expect(409);
    assertThat(cancel.body().at("/resultCode").asInt()).isEqualTo(50);
    assertUncollected(cancel);
    assertUncollected(till.rest().post(path + "/acknowledgement", "").expect(409));
    assertUncollected(till.useCard(bill, "\"1.1\"", "90.00", "2000004").expect(409));

    Yesterday.earlier(bill, "deadline_at", 20);
    Await.until(
        "the payment is reversed",
        PATIENCE,
        () -> shopper.bill(bill).text("/state").equals("REVERSED"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REST", "SOAP"})
  void aTillThatReadsTheStatusAfterItsCancelWasRefusedKeepsThePayment(Door door) {
    Register till = door.openNew(base);
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send(NO);
    shopper.scanInvoice(bill).expect(200);
    shopper.pay(bill, 0).expect(200);
    assertThat(till.cancel(bill)).isEqualTo(50);
    assertThat(column(bill, "collected_at")).isEmpty();
    assertThat(till.poll(bill)).isEqualTo("PAID 1 -");
    assertThat(column(bill, "collected_at")).isNotEmpty();
    Rest.Answer told =
        till.till().rest().post("/api/pos/v1/invoices/" + bill + "/cancellation", "").expect(409);
    assertThat(told.body().has("reason")).isFalse();
  }

  @Test
  void aHeldPollWhoseConnectionWasClosedCollectsNothing() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    Socket connection = held(till, bill);
    connection.close();
    shopper.pay(bill, 0).expect(200);

    Yesterday.earlier(bill, "deadline_at", 20);
    Await.until(
        "the payment is reversed",
        PATIENCE,
        () -> shopper.bill(bill).text("/state").equals("REVERSED"));
  }

  @Test
  void aHeldPollWhoseConnectionIsOpenIsAnsweredAndItsConnectionServesTheNext() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    try (Socket connection = held(till, bill)) {
      // the next request of a caller who does not wait for answers
      ask(connection, till, "/api/pos/v1/terminals/self");
      shopper.pay(bill, 0).expect(200);
      connection.setSoTimeout(10_000);
      StringBuilder both = new StringBuilder();
      while (!both.toString().contains("externalId")) {
        byte[] some = new byte[4096];
        int count = connection.getInputStream().read(some);
        assertThat(count).as(both.toString()).isPositive();
        both.append(new String(some, 0, count, StandardCharsets.UTF_8));
      }
      assertThat(both).contains("\"status\":\"PAID\"").startsWith("HTTP/1.1 200");
    }
    assertThat(column(bill, "collected_at")).isNotEmpty();
  }

  @Test
  void theCardAndPriceOfAShopperWhoLeftNeverReachTheNext() {
    Register till = Door.SOAP.openNew(base);
    String number = "31" + System.nanoTime() % 1_000_000;
    Wallet first = Shoppers.withCard(base, number);
    Wallet next = Shoppers.withoutCard(base);
    String bill = till.send(Optional.of("REQUIRE_ACKNOWLEDGMENT"));
    first.scanInvoice(bill).expect(202);
    assertThat(till.poll(bill))
        .isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/" + number + "/0");
    first.decline(bill).expect(204);
    next.scanInvoice(bill).expect(202);
    till.poll(bill);

    assertThat(till.use(bill, number, 1, "90.00")).isFalse();
    assertThat(next.bill(bill).text("/state")).isEqualTo("WAITING");
    till.acknowledge(bill);
    Rest.Answer shown = next.bill(bill).expect(200);
    assertThat(shown.text("/content/totalAmount/value")).isEqualTo("100.00");
    assertThat(shown.body().toString()).doesNotContain(number);
    assertThat(till.use(bill, number, 1, "90.00")).isFalse();
    Rest.Answer paid = next.pay(bill, shown.body().at("/content/revision").asInt()).expect(200);
    assertThat(paid.body().has("question")).isFalse();
  }

  @Test
  void aTillThatNamesTheStateItSawMayHaveSwipedThatVeryCardForTheNext() {
    Till till = House.newTill();
    String number = "32" + System.nanoTime() % 1_000_000;
    Wallet first = Shoppers.withCard(base, number);
    Wallet next = Shoppers.withoutCard(base);
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    first.scanInvoice(bill).expect(202);
    String old = till.status(bill).header("ETag");
    first.decline(bill).expect(204);
    next.scanInvoice(bill).expect(202);
    String now = till.status(bill).header("ETag");
    till.useCard(bill, old, "90.00", number).expect(412);
    till.useCard(bill, now, "90.00", number).expect(200);
    assertThat(next.bill(bill).text("/content/totalAmount/value")).isEqualTo("90.00");
  }

  @Test
  void aCardThatComesForAnOldBillWhenTheTillHasItsNextIsOfferedToNobody() {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
    String tag = till.status(bill).header("ETag");
    till.send("NO_ACKNOWLEDGMENT");
    till.useCard(bill, tag, "90.00", "2000005").expect(409);
    assertThat(shopper.question(ers).expect(200).body().has("question")).isFalse();
  }

  @Test
  void thePaymentThatWentBackHasAReceiptThatSaysSo() throws Exception {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = paid(till, shopper);
    String ers = shopper.rest().get("/api/wallet/v1/payments").text("/payments/0/ersReference");
    String path = "/api/wallet/v1/payments/" + ers;
    assertThat(shopper.rest().get(path).expect(200).text("/status")).isEqualTo("PAID");
    Yesterday.earlier(bill, "deadline_at", 20);
    Await.until(
        "the payment is reversed",
        PATIENCE,
        () -> shopper.bill(bill).text("/state").equals("REVERSED"));
    Rest.Answer receipt = shopper.rest().get(path).expect(200);
    assertThat(receipt.text("/status")).isEqualTo("REVERSED");
    assertThat(receipt.text("/ersReference")).isEqualTo(ers);
    assertThat(receipt.text("/amount/value")).isEqualTo("100.00");
    assertThat(receipt.text("/account")).isEqualTo(shopper.account());
  }

  @Test
  void onesOwnStoredCardCountsAsUsedWhenItIsSwiped() {
    Till till = House.newTill();
    String number = "33" + System.nanoTime() % 1_000_000;
    Wallet shopper = Shoppers.withCard(base, number);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    till.useCard(bill, "\"0.0\"", "90.00", number).expect(200);
    int revision = shopper.scanInvoice(bill).expect(200).body().at("/bill/revision").asInt();
    assertThat(shopper.pay(bill, revision).expect(200).body().has("question")).isFalse();
    assertThat(
            Database.value("select last_used_at from loyalty_card where card_number = ?", number))
        .isNotEmpty();
  }

  @Test
  void aPinThatWasNeverComparedDoesNotCount() {
    Till till = House.newTill();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    shopper.pay(bill, 0, "0000").expect(401);
    String account = shopper.account().replace("test-account-", "");
    // the server ended while it checked the second and third: they were counted, and never found to
    // be wrong
    Database.change(
        "update wallet_user set pin_attempts = 2, pin_check_until = created_at where id = ?",
        account);
    shopper.pay(bill, 0, "0000").expect(401);
    shopper.pay(bill, 0).expect(200);
  }

  private static void assertUncollected(Rest.Answer refusal) {
    assertThat(refusal.text("/reason")).isEqualTo("PAYMENT_NOT_COLLECTED");
    assertThat(refusal.text("/type")).endsWith(":payment-not-collected");
    assertThat(refusal.text("/detail")).contains("does not keep the payment").contains("status");
  }

  private static String paid(Till till, Wallet shopper) {
    String bill = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    shopper.pay(bill, 0).expect(200);
    return bill;
  }

  /** A poll that is certainly held by now. */
  private Socket held(Till till, String bill) throws Exception {
    Socket connection = new Socket(base.getHost(), base.getPort());
    ask(connection, till, "/api/pos/v1/invoices/" + bill + "/status?version=0&wait=30");
    Thread.sleep(500);
    return connection;
  }

  private static void ask(Socket connection, Till till, String path) throws IOException {
    byte[] login =
        (till.login().name() + ":" + till.login().secret()).getBytes(StandardCharsets.UTF_8);
    String head =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: till\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(login)
            + "\r\n\r\n";
    connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    connection.getOutputStream().flush();
  }

  private static String column(String reference, String column) {
    return Database.value("select " + column + " from invoice where reference = ?", reference);
  }
}
