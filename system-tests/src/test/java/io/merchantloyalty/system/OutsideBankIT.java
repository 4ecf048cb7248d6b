package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bank outside the server answers at once, late, twice, or never (spec 02, FAILED; 08, Calls to
 * the outside): the money is taken once or not at all, nobody is left waiting for ever, and what
 * cannot be found out is said. Cilla's account is kept by the Test Bank in the manner of each test;
 * the server's patience is two seconds, and late is four.
 */
class OutsideBankIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  private final Till till = Till.register(server.base(), Principals.MERCHANT);

  @BeforeAll
  static void start() {
    database = TestDatabase.start("outside-bank-db");
    server =
        ServerProcess.on(
            database.login(),
            "outside-bank",
            "-Dloyalty.bank.patience=PT2S",
            "-Dloyalty.bank.check=PT1S",
            "-Dloyalty.bank.checks-max=4",
            "-Dloyalty.bank.late-answer=PT6S",
            "-Dloyalty.test-bank.late=PT4S",
            "-Dloyalty.deadline.collection=PT4S");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @AfterEach
  void moneySumsToZero() {
    Ledger.assertBalanced(server.base());
  }

  @ParameterizedTest
  @ValueSource(strings = {"prompt", "twice"})
  void whatIsAnsweredIsTakenOnce(String manner) throws Exception {
    Wallet cilla = cilla(manner);
    String before = cilla.balance();
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    cilla.pay(bill, 0).expect(200);
    assertThat(till.status(bill).text("/status")).isEqualTo("PAID");
    assertThat(Double.parseDouble(before) - Double.parseDouble(cilla.balance())).isEqualTo(100.0);
    assertThat(payments(bill)).isEqualTo("TAKEN");
  }

  @Test
  void whatNobodyCollectsIsGivenBackByTheBank() throws Exception {
    Wallet cilla = cilla("prompt");
    String before = cilla.balance();
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    cilla.pay(bill, 0).expect(200);
    Await.until("the payment is reversed", PATIENCE, () -> payments(bill).equals("REVERSED"));
    assertThat(cilla.balance()).isEqualTo(before);
    assertThat(till.status(bill).text("/endReason")).isEqualTo("NOT_COLLECTED");
  }

  @Test
  void anAnswerThatIsLostIsFoundOut() throws Exception {
    Wallet cilla = cilla("lost");
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    assertThat(code(cilla.pay(bill, 0).expect(409))).isEqualTo(1);
    assertThat(cilla.bill(bill).expect(200).text("/state")).isEqualTo("PAYING");
    Await.until(
        "the bill is paid", PATIENCE, () -> till.status(bill).text("/status").equals("PAID"));
    assertThat(payments(bill)).isEqualTo("TAKEN");
  }

  @Test
  void whatIsDoneAfterItWasGivenUpIsLetGo() throws Exception {
    Wallet cilla = cilla("late");
    String before = cilla.balance();
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    assertThat(code(cilla.pay(bill, 0).expect(409))).isEqualTo(1);
    Await.until(
        "the bill can be paid again",
        PATIENCE,
        () -> cilla.bill(bill).text("/state").equals("PAYABLE"));
    Await.until("the money is taken", PATIENCE, () -> !cilla.balance().equals(before));
    Await.until("the money is back", PATIENCE, () -> cilla.balance().equals(before));
    assertThat(payments(bill)).isEqualTo("REFUSED");
    assertThat(till.status(bill).text("/status")).isEqualTo("ISSUED");
    // a bank that always answers later than we wait is believed when it is asked what became of it
    Await.until(
        "no check of the payment is due",
        PATIENCE,
        () -> value(bill, "count(p.check_at)").equals("0"));
  }

  @Test
  void whatTheBankNeverSaysIsSaidToHaveFailed() throws Exception {
    Wallet cilla = cilla("never");
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    assertThat(code(cilla.pay(bill, 0).expect(409))).isEqualTo(1);
    Await.until(
        "the bill has failed", PATIENCE, () -> till.status(bill).text("/status").equals("FAILED"));
    assertThat(till.status(bill).text("/endReason")).isEqualTo("UNRESOLVED");
    assertThat(cilla.bill(bill).text("/state")).isEqualTo("FAILED");
    assertThat(payments(bill)).isEqualTo("UNRESOLVED");
  }

  @Test
  void whileTheBankIsAskedNothingElseHappensToTheBill() throws Exception {
    Wallet cilla = cilla("never");
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    cilla.pay(bill, 0).expect(409);
    assertThat(code(cilla.pay(bill, 0))).isEqualTo(48);
    assertThat(code(cilla.decline(bill))).isEqualTo(48);
    assertThat(code(Wallet.signIn(server.base(), Principals.BO).scanInvoice(bill))).isEqualTo(48);
    assertThat(code(till.rest().post("/api/pos/v1/invoices/" + bill + "/cancellation", "")))
        .isEqualTo(51);
    assertThat(code(till.useCard(bill, "\"9.9\"", "90.00", "1234567"))).isEqualTo(90);
    assertThat(code(till.rest().send("DELETE", "/api/pos/v1/terminals/self", null, Map.of())))
        .isEqualTo(51);
  }

  @Test
  void aBillThatIsReplacedWhileItsBankIsAskedIsNeverPaid() throws Exception {
    Wallet cilla = cilla("late");
    String before = cilla.balance();
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    CompletableFuture<Rest.Answer> pays = CompletableFuture.supplyAsync(() -> cilla.pay(bill, 0));
    Await.until(
        "the bank is asked", PATIENCE, () -> cilla.bill(bill).text("/state").equals("PAYING"));
    String next = till.send("NO_ACKNOWLEDGMENT");
    assertThat(till.status(next).text("/status")).isEqualTo("ISSUED");
    pays.get(20, TimeUnit.SECONDS).expect(409);
    Await.until(
        "the bill is canceled",
        PATIENCE,
        () -> till.status(bill).text("/status").equals("CANCELED"));
    assertThat(till.status(bill).text("/endReason")).isEqualTo("REPLACED");
    Thread.sleep(2500);
    Await.until("the money is back", PATIENCE, () -> cilla.balance().equals(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prompt", "twice"})
  void aRefundThatIsAnsweredIsGivenOnce(String manner) throws Exception {
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, manner);
    String before = cilla.balance();
    till.refund(ers, "40.00").expect(201);
    assertThat(gained(cilla, before)).isEqualTo(40.0);
    assertThat(refunds(ers)).isEqualTo("GIVEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "late"})
  void aRefundWhoseAnswerIsLostOrLateIsGivenOnceAndSaidToBe(String manner) throws Exception {
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, manner);
    String before = cilla.balance();
    Rest.Answer asked = keyed(ers, "60.00");
    // of an order that was done, the bank says so when it is asked what became of it
    if (manner.equals("lost")) {
      asked.expect(201);
    } else {
      asked.expect(202);
      assertThat(asked.text("/status")).isEqualTo("PENDING");
      assertThat(keyed(ers, "60.00").expect(202).text("/ersReference"))
          .isEqualTo(asked.text("/ersReference"));
      // what is on its way counts
      assertThat(code(till.refund(ers, "40.01"))).isEqualTo(98);
      assertThat(
              cilla
                  .rest()
                  .get("/api/wallet/v1/payments/" + ers)
                  .expect(200)
                  .text("/refunds/0/status"))
          .isEqualTo("PENDING");
    }
    Await.until("the refund is given", PATIENCE, () -> refunds(ers).equals("GIVEN"));
    assertThat(gained(cilla, before)).isEqualTo(60.0);
    Rest.Answer again = keyed(ers, "60.00").expect(201);
    assertThat(again.text("/ersReference")).isEqualTo(asked.text("/ersReference"));
    String place = URI.create(asked.header("Location")).getPath();
    assertThat(till.rest().get(place).expect(200).text("/status")).isEqualTo("GIVEN");
    assertThat(gained(cilla, before)).isEqualTo(60.0);
  }

  @Test
  void aBankThatNeverAnswersIsAskedForEverAndAnsweredOnce() throws Exception {
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, "never");
    String before = cilla.balance();
    till.refund(ers, "100.00").expect(202);
    Await.until(
        "it was asked more often than a payment would be",
        PATIENCE,
        () -> Integer.parseInt(refund(ers, "max(checks)")) > 4);
    assertThat(refunds(ers)).isEqualTo("ASKED");
    assertThat(gained(cilla, before)).isZero();
    assertThat(code(till.refund(ers, "0.01"))).isEqualTo(98);
    manner(ers, "prompt");
    Await.until("the refund is given", PATIENCE, () -> refunds(ers).equals("GIVEN"));
    assertThat(gained(cilla, before)).isEqualTo(100.0);
  }

  @Test
  void aBankThatTakesNoRefundIsBelievedAndTheMoneyMayGoBackAnotherTime() throws Exception {
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, "prompt");
    String before = cilla.balance();
    closed(true);
    try {
      assertThat(code(keyed(ers, "70.00").expect(409))).isEqualTo(99);
      assertThat(code(keyed(ers, "70.00").expect(409))).isEqualTo(99);
    } finally {
      closed(false);
    }
    assertThat(refunds(ers)).isEqualTo("REFUSED");
    assertThat(cilla.rest().get("/api/wallet/v1/payments/" + ers).body().at("/refunds")).isEmpty();
    till.refund(ers, "100.00").expect(201);
    assertThat(gained(cilla, before)).isEqualTo(100.0);
  }

  @Test
  void aRefusalAfterAnOrderWithoutAnswerIsBelievedLater() throws Exception {
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, "never");
    till.refund(ers, "70.00").expect(202);
    closed(true);
    try {
      manner(ers, "prompt");
      Await.until("the bank's refusal is known", PATIENCE, () -> refunds(ers).equals("DOUBTED"));
      assertThat(code(till.refund(ers, "40.00"))).isEqualTo(98);
      Await.until("it is believed", PATIENCE, () -> refunds(ers).equals("REFUSED"));
    } finally {
      closed(false);
    }
    till.refund(ers, "40.00").expect(201);
  }

  @Test
  void overSoapAPendingRefundIsToldWhenItIsAskedForAgain() throws Exception {
    Register.OverSoap register = (Register.OverSoap) Register.Door.SOAP.openNew(server.base());
    Wallet cilla = cilla("prompt");
    String ers = paid(cilla, "late");
    String before = cilla.balance();
    String body =
        "<ersReference>"
            + ers
            + "</ersReference><invoice>"
            + Register.OverSoap.amount("totalAmount", "30.00")
            + "</invoice>";
    SoapAnswer asked = register.call("refundPayment", body).expect(1);
    Await.until("the refund is given", PATIENCE, () -> refunds(ers).equals("GIVEN"));
    SoapAnswer again = register.call("refundPayment", body).expect(0);
    assertThat(again.text("ersReference")).isEqualTo(asked.text("ersReference"));
    // a cashier looks ten minutes later
    execute(
        ("update refund set at = at - interval 10 minute,"
                + " finished_at = finished_at - interval 9 minute where ers_reference = '%s'")
            .formatted(asked.text("ersReference")));
    SoapAnswer late = register.call("refundPayment", body).expect(0);
    assertThat(late.text("ersReference")).isEqualTo(asked.text("ersReference"));
    assertThat(gained(cilla, before)).isEqualTo(30.0);
  }

  @Test
  void aMerchantThatGivesNoRefundsIsTold() throws Exception {
    String ers = paid(cilla("prompt"), "prompt");
    Rest operator = Operator.signedIn(server.base());
    String merchant = Operator.API + "/merchants/public_test_shop";
    for (boolean allowed : new boolean[] {false, false, true}) {
      Rest.Answer said =
          operator.put(merchant + "/refunds", "{\"allowed\": " + allowed + "}", Map.of());
      assertThat(said.expect(200).body().at("/refundsAllowed").asBoolean()).isEqualTo(allowed);
      if (!allowed) {
        assertThat(code(till.refund(ers, "1.00").expect(403))).isEqualTo(97);
      }
    }
    assertThat(operator.get(merchant).expect(200).body().at("/refundsAllowed").asBoolean())
        .isTrue();
    till.refund(ers, "1.00").expect(201);
  }

  /** A payment of 100 kronor whose bank behaves like that from then on. */
  private String paid(Wallet cilla, String manner) throws Exception {
    String bill = till.send("NO_ACKNOWLEDGMENT");
    cilla.scanInvoice(bill).expect(200);
    String ers = cilla.pay(bill, 0).expect(200).text("/ersReference");
    assertThat(till.status(bill).text("/status")).isEqualTo("PAID");
    manner(ers, manner);
    return ers;
  }

  private static void manner(String ers, String manner) throws SQLException {
    execute(
        "update payment set provider_account = '%s-823' where ers_reference = '%s'"
            .formatted(manner, ers));
  }

  /** Whether the bank has closed Cilla's account. */
  private static void closed(boolean closed) throws SQLException {
    execute(
        "update ledger_account set closed_at = %s where id = 823"
            .formatted(closed ? "utc_timestamp(6)" : "null"));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.superuser().open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private Rest.Answer keyed(String ers, String amount) {
    return till.rest()
        .send(
            "POST",
            "/api/pos/v1/payments/" + ers + "/refunds",
            Till.refund(amount),
            Map.of("Idempotency-Key", "refund-" + ers));
  }

  private static double gained(Wallet cilla, String before) {
    return Double.parseDouble(cilla.balance()) - Double.parseDouble(before);
  }

  private static String refunds(String ers) {
    return refund(ers, "group_concat(r.state)");
  }

  private static String refund(String ers, String column) {
    try (Connection connection = database.superuser().open();
        PreparedStatement query =
            connection.prepareStatement(
                "select %s from refund r join payment p on p.id = r.payment_id where p.ers_reference = ?"
                    .formatted(column.replace("checks", "r.checks")))) {
      query.setString(1, ers);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int code(Rest.Answer answer) {
    return answer.body().at("/resultCode").asInt();
  }

  private static Wallet cilla(String manner) throws SQLException {
    try (Connection connection = database.superuser().open();
        PreparedStatement update =
            connection.prepareStatement(
                "update wallet_account set provider = 'TEST_BANK_OUTSIDE', provider_account = ? where id = 713")) {
      update.setString(1, manner + "-823");
      update.executeUpdate();
    }
    return Wallet.signIn(server.base(), Principals.CILLA);
  }

  private static String payments(String reference) {
    return value(reference, "group_concat(p.state)");
  }

  private static String value(String reference, String column) {
    try (Connection connection = database.superuser().open();
        PreparedStatement query =
            connection.prepareStatement(
                "select %s from payment p join invoice i on i.id = p.invoice_id where i.reference = ?"
                    .formatted(column))) {
      query.setString(1, reference);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
