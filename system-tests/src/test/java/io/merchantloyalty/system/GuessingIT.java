package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guessing at passwords and PINs (spec 07), through two processes on one database and from several
 * addresses: of any number of guesses at the same moment no more than allowed are looked at, and
 * whoever guesses locks nobody out but himself.
 */
class GuessingIT {

  private static final int AT_ONCE = 40;
  private static final int ALLOWED = 5;
  private static final int ALLOWED_EVERYWHERE = 100;
  private static final int ALLOWED_FROM_A_SOURCE = 200;
  private static final int PIN_ALLOWED = 3;
  private static final int MISSES_ALLOWED = 30;
  private static final String STATUS = "/api/pos/v1/terminals/self";
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger(10);

  private final ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);

  private static URI base(int process) {
    return process % 2 == 0 ? House.base() : House.second().base();
  }

  private record Named(String name, String principal, Door door) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> doors() {
    String otherTill = Till.register(base(0), Principals.MERCHANT).login().name();
    String soapTill = Till.register(base(0), Principals.MERCHANT).login().name();
    return Stream.of(
        new Named("till over REST", otherTill, Door.rest("GET", STATUS)),
        new Named("till, for a token", "nobody-at-all", Door.rest("POST", "/api/pos/v1/tokens")),
        new Named(
            "poll of a till that is not there",
            "not-there",
            Door.rest("GET", "/api/pos/v1/invoices/123456789012345678/status")),
        new Named("till over SOAP", soapTill, Door.soap()),
        new Named("till over SOAP that is not there", "no-such-till", Door.soap()),
        new Named(
            "merchant's user",
            "public_test_shop/9900",
            Door.rest("GET", "/api/merchant/v1/shop-nodes")),
        new Named("operator", "operator", Door.operator()),
        new Named("operator who is not there", "nobody", Door.operator()));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void ofManyGuessesAtOnceNoMoreThanAllowedAreLookedAt(Named at) {
    FromAddress here = newAddress();
    List<FromAddress.Answer> answers =
        atOnce(i -> at.door().guess(base(i), here, at.principal(), "guess" + i));
    assertThat(answers.stream().filter(at.door()::wasLookedAt)).hasSize(ALLOWED);
    assertThat(answers)
        .allMatch(
            answer ->
                at.door().wasLookedAt(answer)
                    || at.door().wasLocked(answer)
                    || at.door().wasBusy(answer));
    assertThat(at.door().guess(base(0), here, at.principal(), "one more"))
        .matches(at.door()::wasLocked);
  }

  @Test
  void aTillThatRunsIsNotStoppedByWhoGuessesBesideIt() {
    Till till = Till.register(base(0), Principals.MERCHANT);
    till.rest().get(STATUS).expect(200);
    lock(till.login().name(), new FromAddress("127.0.0.1"));
    till.rest().get(STATUS).expect(200);
    // the other process has not seen its password yet, and it was guessed at from that address
    Rest.Answer locked = till.at(base(1)).rest().get(STATUS).expect(429);
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(800, 900);
    assertThat(locked.body().at("/resultCode").asInt()).isEqualTo(33);
  }

  @Test
  void aRightPasswordFromElsewhereWorksThroughALock() {
    Till till = Till.register(base(0), Principals.MERCHANT);
    lock(till.login().name(), newAddress());
    till.rest().get(STATUS).expect(200);
    till.at(base(1)).rest().get(STATUS).expect(200);
  }

  @Test
  void aNewPasswordFromTheMerchantEndsALock() {
    Till till = Till.register(base(0), Principals.MERCHANT);
    lock(till.login().name(), new FromAddress("127.0.0.1"));
    till.rest().get(STATUS).expect(429);
    MerchantSystem merchant = new MerchantSystem(base(0), Principals.MERCHANT);
    String terminal = "/terminals/" + till.login().name();
    String fresh =
        merchant
            .post(terminal + "/password", null, merchant.etag(terminal))
            .expect(200)
            .text("/newPassword");
    Rest.basic(base(1), new Principals.Login(till.login().name(), fresh)).get(STATUS).expect(200);
  }

  @Test
  void aRightOneTakesBackTheWrongOnesBeforeIt() {
    Till till = Till.register(base(0), Principals.MERCHANT);
    FromAddress here = newAddress();
    Door door = Door.rest("POST", "/api/pos/v1/tokens");
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < ALLOWED; i++) {
        int status = door.guess(base(i), here, till.login().name(), "guess" + i).status();
        assertThat(status).isEqualTo(401);
      }
      // a token is asked for by password, and each process looks at it once
      assertThat(door.guess(base(round), here, till.login().name(), "till-secret").status())
          .isEqualTo(200);
      passwordsAreForgotten(till);
    }
  }

  /** A password that is remembered would be no sign-in: another one in its place. */
  private static void passwordsAreForgotten(Till till) {
    try (var connection = House.superuser().open();
        var sql =
            connection.prepareStatement(
                "update terminal set credential_version = credential_version + 1 where terminal_id"
                    + " = ?")) {
      sql.setString(1, till.login().name());
      sql.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void guessesFromEverywhereAreFewAndDoNotLockTheTillOutOfItsShop() {
    Till till = Till.register(base(0), Principals.MERCHANT);
    till.rest().get(STATUS).expect(200);
    String name = till.login().name();
    List<FromAddress.Answer> answers = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      answers.addAll(
          atOnce(i -> Door.rest("GET", STATUS).guess(base(i), newAddress(), name, "guess" + i)));
    }
    assertThat(answers.stream().filter(a -> a.status() == 401)).hasSize(ALLOWED_EVERYWHERE);
    assertThat(answers.stream().filter(a -> a.status() == 429))
        .hasSize(3 * AT_ONCE - ALLOWED_EVERYWHERE);
    // also on the process that does not remember the password: it was right from there before
    till.at(base(1)).rest().get(STATUS).expect(200);
    assertThat(
            Door.rest("GET", STATUS)
                .guess(base(0), newAddress(), till.login().name(), "till-secret")
                .status())
        .isEqualTo(429);
  }

  @Test
  void oneSourceGuessesAtAllTogetherNoMoreThanItsShare() {
    FromAddress here = newAddress();
    List<FromAddress.Answer> answers = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      int from = round * AT_ONCE;
      answers.addAll(
          atOnce(
              i -> Door.rest("GET", STATUS).guess(base(i), here, "till-" + (from + i), "guess")));
    }
    assertThat(answers.stream().filter(a -> a.status() == 401)).hasSize(ALLOWED_FROM_A_SOURCE);
    assertThat(answers.stream().filter(a -> a.status() == 429))
        .hasSize(6 * AT_ONCE - ALLOWED_FROM_A_SOURCE);
  }

  @Test
  void aShopperWhoPaysSeveralBillsAtOnceIsNotTakenForAGuesser() {
    Till webshop = Till.signedIn(base(0), Principals.WEBSHOP);
    Wallet shopper = Shoppers.withoutCard(base(0));
    List<Rest> apps = List.of(shopper.rest(), Rest.bearer(base(1), shopper.token()));
    List<String> bills = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      bills.add(webshop.send("NO_ACKNOWLEDGMENT"));
      shopper.scanInvoice(bills.get(i)).expect(200);
    }
    List<CompletableFuture<Rest.Answer>> pays = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Rest app = apps.get(i % 2);
      String path = "/api/wallet/v1/invoices/" + bills.get(i) + "/payment";
      pays.add(CompletableFuture.supplyAsync(() -> app.post(path, pin(shopper, "1234")), guessers));
    }
    assertThat(pays).allSatisfy(pay -> pay.join().expect(200));
    bills.forEach(webshop::status);
    assertThat(shopper.balance()).isEqualTo("200.00");
  }

  @Test
  void ofManyWrongPinsAtOnceThreeAreLookedAt() {
    Till webshop = Till.signedIn(base(0), Principals.WEBSHOP);
    Wallet shopper = Shoppers.withoutCard(base(0));
    List<Rest> apps = List.of(shopper.rest(), Rest.bearer(base(1), shopper.token()));
    String bill = webshop.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(200);
    String path = "/api/wallet/v1/invoices/" + bill + "/payment";
    List<Integer> statuses =
        atOnce(i -> apps.get(i % 2).post(path, pin(shopper, String.valueOf(2000 + i))).status());
    assertThat(statuses.stream().filter(s -> s == 401)).hasSize(PIN_ALLOWED);
    assertThat(statuses).allMatch(s -> s == 401 || s == 429 || s == 503);
    shopper.pay(bill, 0).expect(429);
  }

  @Test
  void whoScansWhatIsNotThereIsStopped() {
    Wallet shopper = Shoppers.withoutCard(base(0));
    List<Rest> apps = List.of(shopper.rest(), Rest.bearer(base(1), shopper.token()));
    List<Integer> statuses =
        atOnce(
            i ->
                apps.get(i % 2)
                    .post(
                        "/api/wallet/v1/scans",
                        "{\"qrText\":\"HTTP://SEQR.SE/R%018d\"}".formatted(i))
                    .status());
    assertThat(statuses.stream().filter(s -> s == 404)).hasSize(MISSES_ALLOWED);
    assertThat(statuses.stream().filter(s -> s == 429)).hasSize(AT_ONCE - MISSES_ALLOWED);
    // what is there is not told any more, either, by a process that has seen a miss beyond the
    // bound
    shopper.scanInvoice("000000000000000099").expect(429);
    String bill = House.newTill().send("NO_ACKNOWLEDGMENT");
    assertThat(shopper.scanInvoice(bill).expect(429).header("Retry-After")).isNotEmpty();
    Shoppers.withoutCard(base(0)).scanInvoice(bill).expect(200);
  }

  private static String pin(Wallet shopper, String pin) {
    return "{\"account\":\"%s\",\"pin\":\"%s\",\"revision\":0}".formatted(shopper.account(), pin);
  }

  private static void lock(String till, FromAddress from) {
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(Door.rest("GET", STATUS).guess(base(i), from, till, "guess" + i).status())
          .isEqualTo(401);
    }
  }

  private <T> List<T> atOnce(IntFunction<T> guess) {
    List<CompletableFuture<T>> guesses = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int number = i;
      guesses.add(CompletableFuture.supplyAsync(() -> guess.apply(number), guessers));
    }
    return guesses.stream().map(CompletableFuture::join).toList();
  }

  private static FromAddress newAddress() {
    int next = NEXT_ADDRESS.incrementAndGet();
    return new FromAddress("127.0." + (1 + next / 200) + "." + (1 + next % 200));
  }
}
