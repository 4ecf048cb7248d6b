package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each operation costs the database, counted in its own log and held to spec 07. */
class StatementCountIT {

  private static StatementLog log;
  private static Wallet anna;
  private static Till till;

  @BeforeAll
  static void warmUp() throws SQLException {
    log = StatementLog.of(House.superuser());
    till = House.newTill();
    anna = Wallet.signIn(House.base(), Principals.ANNA);
    // caches that live as long as the process are filled by the first payment
    payAll(new ArrayList<>());
  }

  @AfterAll
  static void close() throws SQLException {
    log.close();
  }

  @Test
  void aWholeLoyaltyPaymentStaysWithinItsStatementsAndCommits() throws SQLException {
    List<StatementLog.Entry> all = new ArrayList<>();
    payAll(all);
    assertThat(StatementLog.data(all))
        .as(String.join("\n", StatementLog.data(all)))
        .hasSizeLessThanOrEqualTo(45);
    assertThat(StatementLog.writingCommits(all)).isLessThanOrEqualTo(6).isPositive();
  }

  @Test
  void aPollIsOneStatementAndWritesNothing() throws SQLException {
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    List<StatementLog.Entry> poll = log.during(() -> till.status(reference));
    assertThat(StatementLog.data(poll)).hasSize(1);
    assertThat(StatementLog.writingCommits(poll)).isZero();
  }

  @Test
  void sendingABillIsEightStatementsAndTenWhenItReplacesOne() throws SQLException {
    Till fresh = House.newTill();
    // its first call is a sign-in, which is counted (decision 10); then its password is remembered
    fresh.rest().get("/api/pos/v1/terminals/self").expect(200);
    List<StatementLog.Entry> first = log.during(() -> fresh.send("REQUIRE_ACKNOWLEDGMENT"));
    assertThat(StatementLog.data(first))
        .as(String.join("\n", StatementLog.data(first)))
        .hasSizeLessThanOrEqualTo(8);
    List<StatementLog.Entry> second = log.during(() -> fresh.send("REQUIRE_ACKNOWLEDGMENT"));
    assertThat(StatementLog.data(second))
        .as(String.join("\n", StatementLog.data(second)))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(StatementLog.writingCommits(second)).isEqualTo(1);
  }

  @Test
  void payingIsAtMostFourteenStatementsInTwoCommits() throws SQLException {
    String reference = till.send("NO_ACKNOWLEDGMENT");
    anna.scanInvoice(reference).expect(200);
    int revision = anna.bill(reference).body().at("/content/revision").asInt();
    List<StatementLog.Entry> pay = log.during(() -> anna.pay(reference, revision).expect(200));
    assertThat(StatementLog.data(pay))
        .as(String.join("\n", StatementLog.data(pay)))
        .hasSizeLessThanOrEqualTo(14);
    assertThat(StatementLog.writingCommits(pay)).isEqualTo(2);
  }

  @Test
  void aRefundIsAtMostFourteenStatementsInOneCommit() throws SQLException {
    Register.OverSoap register = (Register.OverSoap) Register.Door.SOAP.open();
    String bill = register.send(Optional.of("NO_ACKNOWLEDGMENT"));
    anna.scanInvoice(bill).expect(200);
    int revision = anna.bill(bill).body().at("/content/revision").asInt();
    String ers = anna.pay(bill, revision).expect(200).text("/ersReference");
    String body =
        """
        {"totalAmount": {"value": "20.00", "currency": "SEK"}, "rows": [
          {"description": "Bun", "totalAmount": {"value": "10.00", "currency": "SEK"}},
          {"description": "Bun", "totalAmount": {"value": "10.00", "currency": "SEK"}}]}
        """;
    // the first one collects the payment, too
    for (String each : List.of("refund (collects)", "refund")) {
      small(
          14,
          each,
          () -> till.rest().post("/api/pos/v1/payments/" + ers + "/refunds", body).expect(201));
    }
    small(
        14,
        "refund (SOAP)",
        () ->
            register
                .call(
                    "refundPayment",
                    "<ersReference>"
                        + ers
                        + "</ersReference><invoice><invoiceRows><invoiceRow>"
                        + Register.OverSoap.amount("itemTotalAmount", "7.00")
                        + "</invoiceRow></invoiceRows>"
                        + Register.OverSoap.amount("totalAmount", "7.00")
                        + "</invoice>")
                .expect(0));
  }

  @Test
  void leavingAnsweringAndEndingAreFewStatementsInOneCommit() throws SQLException {
    Wallet shopper = Shoppers.withCard(House.base(), "1000001");
    Till fresh = House.newTill();
    String bill = fresh.send("REQUIRE_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(202);
    small(7, "decline", () -> shopper.decline(bill).expect(204));
    small(5, "cancel", () -> post(fresh, "invoices/" + bill + "/cancellation").expect(200));
    String paid = fresh.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(paid).expect(200);
    fresh.useCard(paid, "\"9.9\"", "90.00", "2000002").expect(409);
    int revision = shopper.bill(paid).body().at("/content/revision").asInt();
    String ers = shopper.pay(paid, revision).expect(200).text("/ersReference");
    small(9, "answer", () -> shopper.answer(ers, true).expect(204));
    small(8, "collect", () -> post(fresh, "payments/" + ers + "/collection").expect(200));
    fresh.send("NO_ACKNOWLEDGMENT");
    small(
        8,
        "unregister",
        () ->
            fresh.rest().send("DELETE", "/api/pos/v1/terminals/self", null, Map.of()).expect(204));
  }

  private static Rest.Answer post(Till till, String path) {
    return till.rest().post("/api/pos/v1/" + path, "");
  }

  private static void small(int atMost, String operation, Runnable work) throws SQLException {
    List<StatementLog.Entry> entries = count(operation, work);
    assertThat(StatementLog.data(entries))
        .as(String.join("\n", StatementLog.data(entries)))
        .hasSizeLessThanOrEqualTo(atMost);
    assertThat(StatementLog.writingCommits(entries)).isEqualTo(1);
  }

  /** Send, scan, status, update, status, bill, pay, status: spec 07's whole loyalty payment. */
  private static void payAll(List<StatementLog.Entry> all) throws SQLException {
    Holder held = new Holder();
    all.addAll(count("send", () -> held.reference = till.send("REQUIRE_ACKNOWLEDGMENT")));
    all.addAll(count("scan", () -> anna.scanInvoice(held.reference).expect(202)));
    all.addAll(
        count(
            "status (card offered)", () -> held.etag = till.status(held.reference).header("ETag")));
    all.addAll(
        count(
            "update",
            () ->
                till.useCard(held.reference, held.etag, "90.00", Principals.ANNAS_CARD)
                    .expect(200)));
    all.addAll(count("status", () -> till.status(held.reference)));
    all.addAll(
        count(
            "bill",
            () ->
                held.revision =
                    anna.bill(held.reference).expect(200).body().at("/content/revision").asInt()));
    all.addAll(count("pay", () -> anna.pay(held.reference, held.revision).expect(200)));
    all.addAll(
        count(
            "status (collects)",
            () -> assertThat(till.status(held.reference).text("/status")).isEqualTo("PAID")));
  }

  /** Counts, and prints what it counted: the log of a run shows where the statements go. */
  private static List<StatementLog.Entry> count(String operation, Runnable work)
      throws SQLException {
    List<StatementLog.Entry> entries = log.during(work);
    System.out.printf(
        "%-24s %2d statements, %d writing commits%n",
        operation, StatementLog.data(entries).size(), StatementLog.writingCommits(entries));
    StatementLog.data(entries)
        .forEach(text -> System.out.println("    " + text.replaceAll("\\s+", " ")));
    return entries;
  }

  private static final class Holder {
    private String reference;
    private String etag;
    private int revision;
  }
}
