package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
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
    assertThat(
            code(
                till.rest().send("DELETE", "/api/pos/v1/terminals/self", null, java.util.Map.of())))
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
