package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everybody at the same bills at once, through two processes on one database (spec 07): each
 * outcome is one that some order, one call after the other, could give too. What nobody collects is
 * reversed after two seconds here, so that this races as well.
 */
@Tag("alone")
class ConcurrencyIT {

  private static final int CLIENTS = 64;
  private static final int INVOICES = 100;
  private static final int SHOPPER_PAIRS = 14;
  private static final long STORM_SECONDS = 20;
  private static final int EDGE_PAYMENTS = 200;
  private static final int EDGE_TILLS = 20;

  private static EmbeddedDatabase database;
  private static final List<ServerProcess> SERVERS = new ArrayList<>();

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  @BeforeAll
  static void start() {
    database = TestDatabase.startCareful("concurrency-db");
    for (String name : List.of("concurrency-1", "concurrency-2")) {
      SERVERS.add(ServerProcess.on(database.login(), name, "-Dloyalty.deadline.collection=PT2S"));
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.forEach(ServerProcess::close);
    database.close();
  }

  @AfterEach
  void moneySumsToZero() {
    clients.shutdownNow();
    Ledger.assertBalanced(base(0));
  }

  private static URI base(int process) {
    return SERVERS.get(process % SERVERS.size()).base();
  }

  @Test
  void whatManyDoAtOnceCouldHaveBeenDoneOneAfterTheOther() throws Exception {
    Till till = Till.signedIn(base(0), Principals.WEBSHOP);
    List<Till> tills = List.of(till, till.at(base(1)));
    List<Wallet> shoppers = new ArrayList<>();
    for (int i = 0; i < 2 * SHOPPER_PAIRS; i++) {
      shoppers.add(Shoppers.withoutCard(base(i), database.superuser()));
    }
    String[] modes = {"NO_ACKNOWLEDGMENT", "OPTIONAL_ACKNOWLEDGMENT", "REQUIRE_ACKNOWLEDGMENT"};
    List<String> bills = new ArrayList<>();
    for (int i = 0; i < INVOICES; i++) {
      bills.add(till.send(modes[i % modes.length]));
    }
    Histories histories = new Histories();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STORM_SECONDS);
    List<Callable<Void>> work = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(client);
      work.add(
          () -> {
            while (System.nanoTime() < until) {
              int i = random.nextInt(INVOICES);
              Wallet shopper = shoppers.get(2 * (i % SHOPPER_PAIRS) + random.nextInt(2));
              act(histories, bills.get(i), tills.get(random.nextInt(2)), shopper, random);
            }
            return null;
          });
    }
    finish(clients.invokeAll(work));
    Thread.sleep(4000); // whatever is to be reversed is by now
    System.out.println("storm: " + histories.size() + " calls: " + histories.counts());
    histories.assertNobodySawAFault();
    for (String bill : bills) {
      histories.assertExplained(bill, Histories.timeline(database.superuser(), bill));
    }
    assertThat(histories.counts())
        .containsKeys("pay 200", "cancel 200", "update 200", "refund 201");
    assertEveryPaymentOnceAndEnded();
    assertRefundsAddUp();
  }

  private static void act(Histories h, String bill, Till till, Wallet shopper, Random random) {
    int dice = random.nextInt(100);
    String path = "/api/pos/v1/invoices/" + bill;
    if (dice < 30) {
      h.record("poll", bill, () -> till.rest().get(path + "/status"));
    } else if (dice < 50) {
      h.record("scan", bill, () -> shopper.scanInvoice(bill));
    } else if (dice < 75) {
      Rest.Answer seen = shopper.bill(bill);
      if (seen.status() == 200 && seen.body().at("/content/revision").isNumber()) {
        int revision = seen.body().at("/content/revision").asInt();
        h.record("pay", bill, () -> shopper.pay(bill, revision));
      }
    } else if (dice < 85) {
      Rest.Answer seen = h.record("poll", bill, () -> till.rest().get(path + "/status"));
      String total = (50 + random.nextInt(50)) + "." + (10 + random.nextInt(90));
      h.record(
          "update",
          bill,
          () -> till.useCard(bill, seen.header("ETag"), total, "20" + random.nextInt(99999)));
    } else if (dice < 91) {
      h.record("acknowledge", bill, () -> till.rest().post(path + "/acknowledgement", ""));
    } else if (dice < 95) {
      h.record("decline", bill, () -> shopper.decline(bill));
    } else if (dice < 98) {
      refund(h, bill, till, random);
    } else {
      h.record("cancel", bill, () -> till.rest().post(path + "/cancellation", ""));
    }
  }

  /** Of a payment that was told by anybody, and of all of a bill's payments that may be now. */
  private static void refund(Histories h, String bill, Till till, Random random) {
    Optional<String> ers =
        h.of(bill).stream()
            .filter(c -> c.what().equals("pay") && c.isOk())
            .map(c -> c.answer().text("/ersReference"))
            .reduce((first, second) -> second);
    if (ers.isPresent()) {
      String amount = random.nextInt(60) + "." + (10 + random.nextInt(90));
      h.record("refund", bill, () -> till.refund(ers.get(), amount));
    }
  }

  @Test
  void ofEightIdenticalPaysOneTakesMoney() throws Exception {
    Till till = Till.signedIn(base(0), Principals.WEBSHOP);
    int keyedTwice = 0;
    for (int round = 0; round < 20; round++) {
      boolean keyed = round % 2 == 0;
      Wallet first = Shoppers.withoutCard(base(0), database.superuser());
      String bill = till.send("NO_ACKNOWLEDGMENT");
      first.scanInvoice(bill).expect(200);
      String key = keyed ? "key-" + bill : "";
      List<Callable<Rest.Answer>> pays = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Rest rest = Rest.bearer(base(i), first.token());
        pays.add(() -> pay(rest, first, bill, 0, key));
      }
      // collects it in time, or on a busy machine it would go back while the others are looked at
      CompletableFuture<Rest.Answer> collected = till.await(bill, 0, 60);
      List<Rest.Answer> answers = finish(clients.invokeAll(pays));
      assertThat(collected.get(60, TimeUnit.SECONDS).text("/status")).isEqualTo("PAID");
      List<Rest.Answer> ok = answers.stream().filter(a -> a.status() == 200).toList();
      List<Integer> others =
          answers.stream().map(Rest.Answer::status).filter(s -> s != 200).toList();
      assertThat(ok).as(answers.toString()).isNotEmpty();
      assertThat(ok.stream().map(a -> a.text("/ersReference")).distinct()).hasSize(1);
      assertThat(others).as(answers.toString()).allMatch(s -> s == 409);
      if (keyed) {
        keyedTwice += ok.size() - 1;
        Rest again = Rest.bearer(base(1), first.token());
        assertThat(pay(again, first, bill, 0, key).expect(200).body()).isEqualTo(ok.get(0).body());
        pay(again, first, bill, 1, key).expect(422);
      } else {
        assertThat(ok).hasSize(1);
      }
      assertThat(
              count("payment p join invoice i on i.id = p.invoice_id where i.reference = " + bill))
          .isEqualTo(1);
      assertThat(first.balance()).isEqualTo("900.00");
    }
    System.out.println("identical pays: 160 sent, 20 taken, repeated answers " + keyedTwice);
  }

  @Test
  void ofSixteenRefundsNoMoreGoesBackThanWasPaid() throws Exception {
    Till till = Till.signedIn(base(0), Principals.WEBSHOP);
    int given = 0;
    for (int round = 0; round < 20; round++) {
      Wallet shopper = Shoppers.withoutCard(base(0), database.superuser());
      String bill = till.send("NO_ACKNOWLEDGMENT");
      shopper.scanInvoice(bill).expect(200);
      // nobody collects: the refunds race with the reversal, too
      String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
      List<Callable<Rest.Answer>> refunds = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Till there = till.at(base(i));
        refunds.add(() -> there.refund(ers, "30.00"));
      }
      List<Rest.Answer> answers = finish(clients.invokeAll(refunds));
      List<Rest.Answer> ok = answers.stream().filter(a -> a.status() == 201).toList();
      assertThat(ok).as(answers.toString()).hasSize(3);
      assertThat(ok.stream().map(a -> a.text("/ersReference")).distinct()).hasSize(3);
      assertThat(answers.stream().filter(a -> a.status() != 201))
          .allMatch(a -> a.status() == 409 && a.body().at("/resultCode").asInt() == 98);
      assertThat(shopper.balance()).isEqualTo("990.00");
      till.refund(ers, "10.00").expect(201);
      assertThat(code(till.refund(ers, "0.01"))).isEqualTo(98);
      given += ok.size() + 1;
    }
    System.out.println("refunds of sixteen at once: " + given + " given");
    assertRefundsAddUp();
  }

  @Test
  void aRefundAtTheEdgeKeepsThePaymentOrFindsItReversed() throws Exception {
    ScheduledExecutorService later = Executors.newScheduledThreadPool(8);
    int kept = 0;
    List<Wallet> shoppers = new ArrayList<>();
    List<Future<Rest.Answer>> answers = new ArrayList<>();
    Random random = new Random(8);
    for (int i = 0; i < 40; i++) {
      Till till = Till.register(base(i), Principals.MERCHANT);
      Wallet shopper = Shoppers.withoutCard(base(i), database.superuser());
      String bill = till.send("NO_ACKNOWLEDGMENT");
      shopper.scanInvoice(bill).expect(200);
      String ers = shopper.pay(bill, 0).expect(200).text("/ersReference");
      Till other = Till.signedIn(base(i + 1), Principals.WEBSHOP);
      shoppers.add(shopper);
      answers.add(
          later.schedule(
              () -> other.refund(ers, "25.00"),
              1800 + random.nextInt(1000),
              TimeUnit.MILLISECONDS));
    }
    List<Rest.Answer> all = finish(answers);
    Await.until(
        "whatever is to be reversed is",
        java.time.Duration.ofSeconds(30),
        () -> count("invoice where state = 'PAID'") == 0);
    for (int i = 0; i < all.size(); i++) {
      boolean given = all.get(i).status() == 201;
      kept += given ? 1 : 0;
      assertThat(given || code(all.get(i)) == 55).as(all.get(i).toString()).isTrue();
      assertThat(shoppers.get(i).balance()).isEqualTo(given ? "925.00" : "1000.00");
    }
    later.shutdown();
    System.out.println("refunds at the edge: " + kept + " of 40 payments kept");
    assertRefundsAddUp();
  }

  /** What the books say of refunds, whatever the calls were told. */
  private static void assertRefundsAddUp() {
    assertThat(
            count(
                "(select p.id from payment p join refund r on r.payment_id = p.id"
                    + " where r.state <> 'REFUSED' group by p.id, p.amount_minor, p.state"
                    + " having sum(r.amount_minor) > p.amount_minor or p.state <> 'TAKEN') wrong"))
        .as("refunds above the payment, or of one that went back")
        .isZero();
    assertThat(
            count(
                "refund r where r.state = 'GIVEN' and not exists (select 1 from ledger_transfer t"
                    + " join ledger_posting l on l.transfer_id = t.id"
                    + " where t.idempotency_key = concat('refund:', r.ers_reference)"
                    + " and t.kind = 'REFUND' and l.amount_minor = r.amount_minor)"))
        .as("refunds without their money")
        .isZero();
    assertThat(
            count(
                "ledger_transfer t where t.kind = 'REFUND' and t.idempotency_key like 'refund:%'"
                    + " and not exists (select 1 from refund r where r.state = 'GIVEN'"
                    + " and t.idempotency_key = concat('refund:', r.ers_reference))"))
        .as("money without its refund")
        .isZero();
  }

  private static int code(Rest.Answer answer) {
    return answer.body().at("/resultCode").asInt();
  }

  @Test
  void twoShoppersAtOneStickerAndANewBillInTheMidstOfAPayment() throws Exception {
    Till till = Till.register(base(0), Principals.MERCHANT);
    String sticker = "77" + (100_000 + new Random().nextInt(899_999));
    till.assignSeqrId(sticker).expect(200);
    List<Wallet> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      two.add(Shoppers.withoutCard(base(i), database.superuser()));
    }
    int paid = 0;
    for (int round = 0; round < 30; round++) {
      String bill = till.send("NO_ACKNOWLEDGMENT");
      List<Rest.Answer> scans =
          finish(
              clients.invokeAll(
                  List.of(
                      () -> two.get(0).scan("HTTP://SEQR.SE/Q" + sticker),
                      () -> two.get(1).scan("HTTP://SEQR.SE/Q" + sticker))));
      assertThat(scans.stream().map(Rest.Answer::status)).containsExactlyInAnyOrder(200, 409);
      Wallet payer = two.get(scans.get(0).status() == 200 ? 0 : 1);
      Till other = till.at(base(1));
      List<Rest.Answer> both =
          finish(
              clients.invokeAll(
                  List.of(
                      () -> payer.pay(bill, 0),
                      () ->
                          other
                              .rest()
                              .post("/api/pos/v1/invoices", Till.bill("NO_ACKNOWLEDGMENT")))));
      both.get(1).expect(201);
      Rest.Answer told = till.status(bill);
      if (both.get(0).status() == 200) {
        paid++;
        assertThat(told.text("/status")).isEqualTo("PAID");
      } else {
        both.get(0).expect(409);
        assertThat(told.text("/endReason")).isEqualTo("REPLACED");
      }
      if (paid == 9) {
        break;
      }
    }
    System.out.println("one sticker, new bill against pay: paid " + paid);
  }

  @Test
  void aPollAtTheEdgeCollectsOrThePaymentGoesBackAndNeverBoth() throws Exception {
    ScheduledExecutorService polls = Executors.newScheduledThreadPool(24);
    Histories histories = new Histories();
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int t = 0; t < EDGE_TILLS; t++) {
      int number = t;
      Till till = Till.register(base(t), Principals.MERCHANT);
      Wallet shopper = Shoppers.withoutCard(base(t), database.superuser());
      work.add(() -> payAtTheEdge(histories, polls, till, shopper, new Random(number)));
    }
    List<String> bills = finish(clients.invokeAll(work)).stream().flatMap(List::stream).toList();
    Thread.sleep(6000); // the last polls, and the last reversals
    polls.shutdown();
    assertThat(polls.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    histories.assertNobodySawAFault();
    int collected = 0;
    for (String bill : bills) {
      List<Histories.Step> steps = Histories.timeline(database.superuser(), bill);
      histories.assertExplained(bill, steps);
      String end = steps.get(steps.size() - 1).event();
      assertThat(end).as(bill + steps).isIn("COLLECT", "REVERSE");
      boolean told =
          histories.of(bill).stream()
              .anyMatch(c -> c.what().equals("poll") && c.answer().text("/status").equals("PAID"));
      assertThat(told).as(bill + steps).isEqualTo(end.equals("COLLECT"));
      collected += told ? 1 : 0;
    }
    System.out.printf(
        "edge: %d payments, %d polls, %d collected, %d reversed%n",
        bills.size(), histories.size() - bills.size(), collected, bills.size() - collected);
    assertThat(collected).isBetween(1, EDGE_PAYMENTS - 1);
    assertEveryPaymentOnceAndEnded();
  }

  /** Ten bills; of each, both processes are asked somewhere around the deadline of its payment. */
  private static List<String> payAtTheEdge(
      Histories h, ScheduledExecutorService polls, Till till, Wallet shopper, Random random) {
    List<String> bills = new ArrayList<>();
    for (int i = 0; i < EDGE_PAYMENTS / EDGE_TILLS; i++) {
      String bill = till.send("NO_ACKNOWLEDGMENT");
      shopper.scanInvoice(bill).expect(200);
      h.record("pay", bill, () -> shopper.pay(bill, 0)).expect(200);
      int first = 1800 + random.nextInt(1000);
      for (int process = 0; process < 2; process++) {
        Till asked = till.at(base(process));
        polls.schedule(
            () -> {
              h.record(
                  "poll", bill, () -> asked.rest().get("/api/pos/v1/invoices/" + bill + "/status"));
            },
            first,
            TimeUnit.MILLISECONDS);
      }
      bills.add(bill);
    }
    return bills;
  }

  private static void assertEveryPaymentOnceAndEnded() {
    assertThat(
            count(
                "(select invoice_id from payment where state = 'TAKEN' group by invoice_id"
                    + " having count(*) > 1) twice"))
        .isZero();
    assertThat(
            count(
                "payment p join invoice i on i.id = p.invoice_id where (p.state = 'TAKEN')"
                    + " <> (i.state in ('PAID', 'COLLECTED') and i.payment_id = p.id)"))
        .isZero();
    assertThat(count("invoice where state in ('PAID', 'AUTHORISING')")).isZero();
  }

  private static Rest.Answer pay(Rest rest, Wallet shopper, String bill, int revision, String key) {
    return rest.send(
        "POST",
        "/api/wallet/v1/invoices/" + bill + "/payment",
        "{\"account\":\"%s\",\"pin\":\"1234\",\"revision\":%d}"
            .formatted(shopper.account(), revision),
        key.isEmpty() ? Map.of() : Map.of("Idempotency-Key", key));
  }

  private static long count(String from) {
    try (var connection = database.superuser().open();
        PreparedStatement query = connection.prepareStatement("select count(*) from " + from);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> finish(List<Future<T>> futures) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get(120, TimeUnit.SECONDS));
    }
    return results;
  }
}
