package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database is away for a while, or slow (spec 07, Nothing lost): everybody hears so at once,
 * nothing piles up, all is well soon after, and time that passed meanwhile is nobody's loss. {@code
 * away.seconds}: for how long, 12 unless told.
 */
@Tag("alone")
class DatabaseAwayIT {

  private static final int AWAY_SECONDS = Integer.getInteger("away.seconds", 12);

  /** Shorter than the outage, longer than its first poll takes after it. */
  private static final int COLLECTION_SECONDS = 9;

  /** The server notices a database that hangs when its tail has not been read for 2 s. */
  private static final long NOTICED_NANOS = TimeUnit.MILLISECONDS.toNanos(3000);

  private static final int WAITERS = 20;

  /** Ten statements, each of which waits for its turn: late, but nothing piles up. */
  private static final long SLOW_MILLIS_MAX = 8000;

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    database = TestDatabase.startCareful("away-db");
    server =
        ServerProcess.on(
            database.login(),
            "away",
            "-Dloyalty.source.calls=1000000",
            "-Dloyalty.deadline.collection=PT" + COLLECTION_SECONDS + "S");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void everybodyHearsSoAtOnceAndNothingIsLost(Outage outage) throws Exception {
    Till till = Till.register(server.base(), Principals.MERCHANT);
    Till other = Till.register(server.base(), Principals.MERCHANT);
    Register.OverSoap soap = (Register.OverSoap) Register.Door.SOAP.openNew(server.base());
    Wallet shopper =
        Wallet.signIn(server.base(), Shoppers.make(database.superuser(), 1_000_000, "prompt"));
    Wallet inHouse =
        Wallet.signIn(server.base(), Shoppers.make(database.superuser(), 1_000_000, ""));
    String open = till.send("NO_ACKNOWLEDGMENT");
    String openSoap = soap.send(Optional.of("NO_ACKNOWLEDGMENT"));
    try (Callers callers =
        new Callers(
            4,
            List.of(
                () -> rest(till.rest().get("/api/pos/v1/invoices/" + open + "/status")),
                () ->
                    rest(other.rest().post("/api/pos/v1/invoices", Till.bill("NO_ACKNOWLEDGMENT"))),
                () -> rest(inHouse.rest().get("/api/wallet/v1/accounts")),
                () -> rest(inHouse.scanInvoice(open)),
                () ->
                    rest(
                        Rest.basic(server.base(), Principals.MERCHANT)
                            .get("/api/merchant/v1/shop-nodes")),
                () ->
                    "soap "
                        + soap.call(
                                "getPaymentStatus",
                                "<invoiceReference>" + openSoap + "</invoiceReference>")
                            .resultCode()))) {
      Thread.sleep(2000);
      int threadsBefore = threads();
      List<PaidBill> paid = List.of(pay(shopper), pay(inHouse));
      List<CompletableFuture<Rest.Answer>> waiting = new ArrayList<>();
      for (int i = 0; i < WAITERS; i++) {
        waiting.add(till.await(open, 9, 2 + i % AWAY_SECONDS));
      }

      long began = System.nanoTime();
      outage.begin(database);
      long away = System.nanoTime();
      if (!outage.isAway()) {
        // time goes on while anybody can be served: these are collected now or go back
        assertArePaid(paid);
      }
      Thread.sleep(AWAY_SECONDS * 1000L / 2);
      int threadsDuring = threads();
      Thread.sleep(AWAY_SECONDS * 1000L / 2);
      long ending = System.nanoTime();
      outage.end(database);
      long back = System.nanoTime();
      double wellAfter = awaitWell(back);

      assertArePaid(paid);

      List<Callers.Call> during = callers.between(away, ending);
      List<Callers.Call> noticed = callers.between(away + NOTICED_NANOS, ending);
      Map<String, Long> said =
          noticed.stream()
              .collect(
                  Collectors.groupingBy(Callers.Call::said, TreeMap::new, Collectors.counting()));
      long p99 = Callers.p99Millis(during);
      long longest = during.stream().mapToLong(Callers.Call::millis).max().orElseThrow();
      long longestNoticed = noticed.stream().mapToLong(Callers.Call::millis).max().orElseThrow();
      System.out.printf(
          "outage %s %d s (begun in %d ms): %d calls, p99 %d ms, longest %d ms; once noticed longest %d ms, said %s;"
              + " threads %d, %d, %d; well %.1f s after%n",
          outage,
          AWAY_SECONDS,
          (away - began) / 1_000_000,
          during.size(),
          p99,
          longest,
          longestNoticed,
          said,
          threadsBefore,
          threadsDuring,
          threads(),
          wellAfter);
      if (outage.isAway()) {
        assertThat(said.keySet()).isSubsetOf("503", "soap 94");
      }
      assertThat(callers.between(began, System.nanoTime()))
          .extracting(Callers.Call::said)
          .doesNotContain("500", "soap 90");
      long millisMax = outage.isAway() ? 2000 : SLOW_MILLIS_MAX;
      assertThat(p99).as("p99 in ms").isLessThan(millisMax);
      assertThat(longestNoticed).as("longest once noticed, ms").isLessThan(millisMax);
      assertThat(threadsDuring).isLessThan(threadsBefore + 60);
      assertThat(wellAfter).as("seconds until all is well").isLessThan(5);
      for (CompletableFuture<Rest.Answer> one : waiting) {
        assertThat(one.get(30, TimeUnit.SECONDS).status()).isIn(200, 503);
      }
    }
    Ledger.assertBalanced(server.base());
    assertThat(server.isAlive()).isTrue();
  }

  private static void assertArePaid(List<PaidBill> paid) {
    for (PaidBill bill : paid) {
      assertThat(bill.till().status(bill.reference()).text("/status")).isEqualTo("PAID");
    }
  }

  /** Paid, and not yet collected. */
  private record PaidBill(Till till, String reference) {}

  private static PaidBill pay(Wallet shopper) {
    Till till = Till.register(server.base(), Principals.MERCHANT);
    String reference = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(reference).expect(200);
    shopper.pay(reference, 0).expect(200);
    return new PaidBill(till, reference);
  }

  /** How many seconds it took until a bill could be sent again. */
  private static double awaitWell(long sinceNanos) throws InterruptedException {
    Rest till = Rest.basic(server.base(), Principals.TILL);
    while (till.post("/api/pos/v1/invoices", Till.bill("NO_ACKNOWLEDGMENT")).status() != 201) {
      if (System.nanoTime() - sinceNanos > TimeUnit.SECONDS.toNanos(60)) {
        throw new AssertionError("not well after a minute:\n" + server.output());
      }
      Thread.sleep(50);
    }
    return (System.nanoTime() - sinceNanos) / 1e9;
  }

  private static String rest(Rest.Answer answer) {
    return String.valueOf(answer.status());
  }

  /** How many threads the server's process has. */
  private static int threads() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
        .filter(line -> line.startsWith("Threads:"))
        .map(line -> Integer.parseInt(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
