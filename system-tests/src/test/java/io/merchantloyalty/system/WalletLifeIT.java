package io.merchantloyalty.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shopper's life, from the first code to being forgotten; and what others try meanwhile. */
class WalletLifeIT {

  private static final String API = "/api/wallet/v1";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final URI base = House.base();
  private final Rest nobody = Rest.anonymous(base);
  private final String msisdn = String.format("469%08d", COUNTER.incrementAndGet());
  private String device = "none yet";

  @Test
  void aNewShopperHasAWalletThatPays() {
    JsonNode tokens = signUp("4719");
    Wallet wallet = Wallet.signIn(base, new Principals.Login(msisdn, "4719"), device);
    assertThat(wallet.balance()).isEqualTo("5000.00");
    Rest rest = Rest.bearer(base, tokens.at("/token").asText());
    assertThat(rest.get(API + "/loyalty-cards").expect(200).body().at("/cards")).isEmpty();
    pay(wallet, House.newTill());
    assertThat(wallet.balance()).isEqualTo("4900.00");
    Ledger.assertBalanced(base);
  }

  @Test
  void aNumberWithAWalletGetsACodeLikeAnyOtherButNoSecondWallet() {
    signUp("4719");
    String code = code();
    Rest.Answer second = complete(code, "8302").expect(409);
    assertThat(second.text("/detail")).contains("has a wallet already");
    Wallet.signIn(base, new Principals.Login(msisdn, "4719"), device);
    signIn("8302").expect(401);
  }

  @Test
  void aCodeCannotBeGuessedAtForLong() {
    String code = code();
    String wrong = code.equals("000000") ? "000001" : "000000";
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      answers.add(withoutCorrelation(complete(wrong, "4719").expect(401)));
    }
    answers.add(
        withoutCorrelation(
            nobody.post(API + "/wallets", newWallet("46999999999", code, "4719")).expect(401)));
    assertThat(answers).hasSize(1);
    // the right one comes too late, and so does that of a newer code
    Rest.Answer late = complete(code, "4719").expect(429);
    assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(800, 900);
    complete(code(), "4719").expect(429);
  }

  @Test
  void onlyTheNewestCodeIsGoodAndAfterThreeANumberWaits() {
    String first = code();
    code();
    String third = code();
    Rest.Answer tooMany =
        nobody.post(API + "/activation-codes", "{\"msisdn\":\"" + msisdn + "\"}").expect(429);
    assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(3500, 3600);
    if (!first.equals(third)) {
      complete(first, "4719").expect(401);
    }
    complete(third, "4719").expect(201);
  }

  @Test
  void aCodeServesOnceHoweverManyUseItAtOnce() {
    String code = code();
    List<Integer> statuses = atOnce(4, () -> complete(code, "4719").status());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).allMatch(status -> status == 201 || status == 401 || status == 409);
  }

  @Test
  void anOldRefreshTokenEndsItsSessionAndNoOther() {
    JsonNode first = signUp("4719");
    JsonNode other = signIn("4719").expect(200).body();
    JsonNode second = refresh(first).expect(200).body();
    JsonNode third = refresh(second).expect(200).body();
    assertThat(accounts(third)).isEqualTo(200);
    refresh(first).expect(401);
    assertThat(accounts(third)).isEqualTo(401);
    refresh(third).expect(401);
    assertThat(accounts(other)).as("access tokens end everywhere").isEqualTo(401);
    assertThat(accounts(refresh(other).expect(200).body())).isEqualTo(200);
  }

  @Test
  void aLostAnswerIsGivenOnceMoreForAMinute() {
    JsonNode first = signUp("4719");
    JsonNode lost = refresh(first).expect(200).body();
    JsonNode again = refresh(first).expect(200).body();
    assertThat(again.at("/refreshToken")).isEqualTo(lost.at("/refreshToken"));
    assertThat(again.at("/refreshUntil")).isEqualTo(lost.at("/refreshUntil"));
    List<Integer> atOnce = atOnce(4, () -> refresh(again).status());
    assertThat(atOnce).containsOnly(200);
    JsonNode next = refresh(again).expect(200).body();
    Database.change(
        "update wallet_session set refreshed_at = refreshed_at - interval 61 second"
            + " where wallet_user_id = (select id from wallet_user where msisdn = ?)",
        msisdn);
    refresh(again).expect(401);
    assertThat(accounts(next)).as("somebody had an old token").isEqualTo(401);
  }

  @Test
  void whoSignsOutIsOutAtOnce() {
    JsonNode tokens = signUp("4719");
    revoke(tokens).expect(204);
    assertThat(accounts(tokens)).isEqualTo(401);
    refresh(tokens).expect(401);
    revoke(tokens).expect(204);
    nobody.post(API + "/tokens/revocation", "{\"refreshToken\":\"x\"}").expect(204);
  }

  @Test
  void aNewPinEndsEverySession() {
    JsonNode first = signUp("4719");
    JsonNode other = signIn("4719").expect(200).body();
    Rest rest = Rest.bearer(base, first.at("/token").asText());
    assertThat(changePin(rest, "0000", "580214").expect(401).text("/violations/0/pointer"))
        .isEqualTo("/oldPin");
    changePin(rest, "4719", "987").expect(400);
    changePin(rest, "4719", "98765").expect(400);
    JsonNode now = changePin(rest, "4719", "580214").expect(200).body();
    assertThat(accounts(first)).isEqualTo(401);
    refresh(first).expect(401);
    refresh(other).expect(401);
    assertThat(accounts(now)).isEqualTo(200);
    signIn("4719").expect(401);
    signIn("580214").expect(200);
  }

  @Test
  void signingInWithoutNumberOrPinIsRefusedByName() {
    Rest.Answer refused =
        nobody.post(API + "/tokens", "{\"msisdn\":null,\"pin\":null}").expect(400);
    assertThat(refused.body().at("/violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/msisdn", "/pin");
    nobody.post(API + "/tokens", "{}").expect(400);
  }

  @Test
  void aCardIsAddedByHandChangedAndRemoved() {
    Rest rest = shopper();
    List<String> all = programs(rest);
    // other tests publish programs, too
    assertThat(all).contains("CITY_CARD", "SOME_CARD");
    JsonNode list = rest.get(API + "/loyalty-programs?limit=1").expect(200).body();
    assertThat(list.at("/programs/0/tokenId").asText()).isEqualTo(all.get(0));
    String next = list.at("/nextCursor").asText();
    assertThat(
            rest.get(API + "/loyalty-programs?limit=1&cursor=" + next)
                .expect(200)
                .text("/programs/0/tokenId"))
        .isEqualTo(all.get(1));
    rest.get(API + "/loyalty-programs?cursor=" + cursor("NO_CARD")).expect(400);
    rest.get(API + "/loyalty-programs?cursor=$").expect(400);
    assertThat(
            rest.get(API + "/loyalty-programs/CITY_CARD").expect(200).text("/cardNumber/inWords"))
        .isEqualTo("13 digits that begin with 26; the last one is a check digit");
    Rest.Answer wrong = add(rest, "CITY_CARD", "2690000000019").expect(400);
    assertThat(wrong.text("/violations/0/pointer")).isEqualTo("/cardNumber");
    assertThat(wrong.body().toString()).doesNotContain("2690000000019");
    assertThat(add(rest, "CITY_CARD", "2690000000094").expect(409).text("/detail"))
        .isEqualTo("this card is blocked");
    add(rest, "NO_CARD", "1234").expect(404);
    Rest.Answer added = add(rest, "CITY_CARD", "26 9000 0000 018").expect(201);
    assertThat(added.header("Location")).endsWith(API + "/loyalty-cards/CITY_CARD");
    add(rest, "CITY_CARD", "2690000000025").expect(409);
    assertThat(programs(rest)).contains("SOME_CARD").doesNotContain("CITY_CARD");
    String number = "{\"cardNumber\":\"2690000000025\"}";
    rest.put(API + "/loyalty-cards/CITY_CARD", number, Map.of()).expect(200);
    rest.put(API + "/loyalty-cards/SOME_CARD", number, Map.of()).expect(404);
    assertThat(rest.get(API + "/loyalty-cards").expect(200).text("/cards/0/cardNumber"))
        .isEqualTo("2690000000025");
    shopper().get(API + "/loyalty-cards/CITY_CARD").expect(404);
    rest.send("DELETE", API + "/loyalty-cards/CITY_CARD", null, Map.of()).expect(204);
    rest.send("DELETE", API + "/loyalty-cards/CITY_CARD", null, Map.of()).expect(404);
  }

  @Test
  void aCardIsAddedOnceHoweverOftenTheButtonIsPressed() {
    Rest rest = shopper();
    List<Integer> statuses = atOnce(6, () -> add(rest, "SOME_CARD", "1234567890").status());
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void aCardThatWasTypedInGoesToTheRegister() {
    JsonNode tokens = signUp("4719");
    add(Rest.bearer(base, tokens.at("/token").asText()), "SOME_CARD", "777123").expect(201);
    Till till = House.newTill();
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    Wallet.signIn(base, new Principals.Login(msisdn, "4719"), device)
        .scanInvoice(reference)
        .expect(202);
    assertThat(till.status(reference).body().toString()).contains("777123");
  }

  @Test
  void aPictureIsKeptByItsAddress() {
    Rest rest = shopper();
    String url = rest.get(API + "/loyalty-programs").expect(200).text("/programs/0/iconUrl");
    Rest.Answer picture = nobody.get(url).expect(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    assertThat(picture.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Rest.Answer same =
        nobody.send("GET", url, null, Map.of("If-None-Match", picture.header("ETag"))).expect(304);
    assertThat(same.response().body()).isEmpty();
    nobody.get(url.replace(".png", ".jpg")).expect(404);
    nobody.get("/api/pictures/v1/" + "0".repeat(64) + ".png").expect(404);
    nobody.get("/api/pictures/v1/..%2f..%2fetc").expect(404);
  }

  @Test
  void theHistoryIsPagedNewestFirst() {
    Wallet wallet = wallet();
    assertThat(wallet.rest().get(API + "/payments").expect(200).body().at("/payments")).isEmpty();
    Till till = House.newTill();
    List<String> paid = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      paid.add(0, pay(wallet, till));
    }
    List<String> read = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = wallet.rest().get(API + "/payments?limit=2" + cursor).expect(200).body();
      read.addAll(page.at("/payments").findValuesAsText("ersReference"));
      cursor = page.has("nextCursor") ? "&cursor=" + page.at("/nextCursor").asText() : "";
      pages++;
    } while (!cursor.isEmpty());
    assertThat(read).isEqualTo(paid);
    assertThat(pages).isEqualTo(3);
    JsonNode newest = wallet.rest().get(API + "/payments?limit=1").body().at("/payments/0");
    assertThat(newest.at("/status").asText()).isEqualTo("PAID");
    assertThat(newest.at("/shopName").asText()).isEqualTo("Drottninggatan");
    assertThat(newest.at("/amount/value").asText()).isEqualTo("100.00");
    // another shopper's payment is no cursor, as one that does not exist
    Rest stranger = shopper();
    stranger.get(API + "/payments?cursor=" + cursor(paid.get(0))).expect(400);
    stranger.get(API + "/payments?cursor=" + cursor("1")).expect(400);
    wallet.rest().get(API + "/payments?limit=0").expect(400);
  }

  @Test
  void aShopperTakesTheDataAlongAndIsForgotten() throws SQLException {
    signUp("4719");
    Wallet wallet = Wallet.signIn(base, new Principals.Login(msisdn, "4719"), device);
    add(wallet.rest(), "SOME_CARD", "990099").expect(201);
    Till till = House.newTill();
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    wallet.scanInvoice(reference).expect(202);
    erase(wallet, "4719").expect(409);
    till.useCard(reference, till.status(reference).header("ETag"), "90.00", "990099").expect(200);
    int revision = wallet.bill(reference).expect(200).body().at("/content/revision").asInt();
    wallet.pay(reference, revision).expect(200);
    assertThat(erase(wallet, "4719").expect(409).text("/detail")).contains(reference);
    till.status(reference);

    Rest.Answer export = wallet.rest().get(API + "/export").expect(200);
    assertThat(export.header("Content-Disposition")).contains("my-wallet.json");
    assertThat(export.text("/shopper/msisdn")).isEqualTo(msisdn);
    assertThat(export.text("/accounts/0/balance/value")).isEqualTo("4910.00");
    assertThat(export.body().at("/sessions").size()).isEqualTo(2);
    assertThat(export.body().at("/devices").size()).isEqualTo(1);
    assertThat(export.text("/cards/0/cardNumber")).isEqualTo("990099");
    assertThat(export.text("/payments/0/card/cardNumber")).isEqualTo("990099");
    assertThat(export.body().at("/payments/0/rows").size()).isGreaterThanOrEqualTo(3);

    erase(wallet, "0000").expect(401);
    erase(wallet, "4719").expect(204);
    erase(wallet, "4719").expect(401);
    wallet.rest().get(API + "/accounts").expect(401);
    signIn("4719").expect(401);
    assertThat(till.read(reference).body().toString()).doesNotContain("990099");
    assertThat(till.status(reference).text("/status")).isEqualTo("PAID");
    assertForgotten(reference);
    Ledger.assertBalanced(base);
    // the number may come back, as somebody new
    JsonNode again = signUp("6481");
    assertThat(
            Rest.bearer(base, again.at("/token").asText())
                .get(API + "/payments")
                .expect(200)
                .body()
                .at("/payments"))
        .isEmpty();
  }

  @Test
  void aCardIsNotRememberedForAShopperWhoIsErasedAtThatMoment() throws Exception {
    Wallet shopper = Shoppers.withoutCard(base);
    Till till = House.newTill();
    String reference = till.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(reference).expect(200);
    till.useCard(reference, "\"9.9\"", "90.00", "990077").expect(409);
    String ers = shopper.pay(reference, 0).expect(200).text("/ersReference");
    till.status(reference);
    String payer = Database.value("select payer_id from invoice where reference = ?", reference);
    CompletableFuture<Rest.Answer> answer;
    try (Connection connection = House.superuser().open();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      // an erasure that has the shopper's row and has not committed
      sql.executeUpdate("update wallet_user set erased_at = created_at where id = " + payer);
      answer = CompletableFuture.supplyAsync(() -> shopper.answer(ers, true));
      Thread.sleep(700);
      assertThat(answer).isNotDone();
      connection.commit();
    }
    answer.get(20, TimeUnit.SECONDS).expect(401);
    assertThat(Database.value("select count(*) from loyalty_card where wallet_user_id = ?", payer))
        .isEqualTo("0");
  }

  private void assertForgotten(String reference) throws SQLException {
    try (Connection connection = House.superuser().open();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                select u.msisdn, u.payer_reference, u.name, u.pin_hash,
                  (select count(*) from wallet_session s where s.wallet_user_id = u.id)
                  + (select count(*) from wallet_device d where d.wallet_user_id = u.id)
                  + (select count(*) from audit_entry a where a.subject_id = u.id
                      and a.subject_kind = 'WALLET_USER' and a.source_address is not null),
                  (select count(*) from loyalty_card l where l.wallet_user_id = u.id),
                  (select count(*) from customer_token c
                    where c.invoice_id = i.id and c.card_number is not null)
                from invoice i join wallet_user u on u.id = i.payer_id where i.reference = '%s'
                """
                    .formatted(reference))) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isNull();
      assertThat(row.getString(2)).isNull();
      assertThat(row.getString(3)).isNull();
      assertThat(row.getString(4)).isEmpty();
      assertThat(row.getInt(5) + row.getInt(6) + row.getInt(7)).isZero();
    }
  }

  @Test
  void whatEachCallCostsTheDatabase() throws SQLException {
    Wallet wallet = wallet();
    pay(wallet, House.newTill());
    Rest rest = wallet.rest();
    try (StatementLog log = StatementLog.of(House.superuser())) {
      assertCost(log, 1, () -> rest.get(API + "/loyalty-programs").expect(200));
      assertCost(
          log,
          2,
          () -> rest.get(API + "/loyalty-programs?cursor=" + cursor("CITY_CARD")).expect(200));
      assertCost(log, 1, () -> rest.get(API + "/loyalty-programs/CITY_CARD").expect(200));
      // three of them count the numbers that the shopper gives, one checks whether the number is
      // taken
      assertCost(log, 9, () -> add(rest, "SOME_CARD", "99554433").expect(201));
      assertCost(log, 1, () -> rest.get(API + "/loyalty-cards").expect(200));
      // the second one looks for what was given back of the payments
      assertCost(log, 2, () -> rest.get(API + "/payments").expect(200));
    }
  }

  private static List<String> programs(Rest rest) {
    return rest.get(API + "/loyalty-programs?limit=100")
        .expect(200)
        .body()
        .at("/programs")
        .findValuesAsText("tokenId");
  }

  private static void assertCost(StatementLog log, int statements, Runnable call)
      throws SQLException {
    List<String> data = StatementLog.data(log.during(call));
    assertThat(data).as(String.join("\n", data)).hasSize(statements);
  }

  private JsonNode signUp(String pin) {
    JsonNode tokens = complete(code(), pin).expect(201).body();
    device = tokens.at("/device").asText();
    return tokens;
  }

  private String code() {
    return nobody
        .post(API + "/activation-codes", "{\"msisdn\":\"+" + msisdn + "\"}")
        .expect(202)
        .text("/demoCode");
  }

  private Rest.Answer complete(String code, String pin) {
    return nobody.post(API + "/wallets", newWallet(msisdn, code, pin));
  }

  private static String newWallet(String number, String code, String pin) {
    return """
        {"msisdn":"%s","activationCode":"%s","pin":"%s","name":"Dan"}
        """
        .formatted(number, code, pin);
  }

  private Rest.Answer signIn(String pin) {
    return nobody.post(
        API + "/tokens",
        "{\"msisdn\":\"%s\",\"pin\":\"%s\",\"device\":\"%s\"}".formatted(msisdn, pin, device));
  }

  private Rest.Answer refresh(JsonNode tokens) {
    return nobody.post(API + "/tokens/refresh", refreshToken(tokens));
  }

  private Rest.Answer revoke(JsonNode tokens) {
    return nobody.post(API + "/tokens/revocation", refreshToken(tokens));
  }

  private static String refreshToken(JsonNode tokens) {
    return "{\"refreshToken\":\"" + tokens.at("/refreshToken").asText() + "\"}";
  }

  private int accounts(JsonNode tokens) {
    return Rest.bearer(base, tokens.at("/token").asText()).get(API + "/accounts").status();
  }

  private static Rest.Answer changePin(Rest rest, String oldPin, String newPin) {
    return rest.put(
        API + "/pin", "{\"oldPin\":\"" + oldPin + "\",\"newPin\":\"" + newPin + "\"}", Map.of());
  }

  private static Rest.Answer add(Rest rest, String tokenId, String number) {
    return rest.post(
        API + "/loyalty-cards",
        "{\"tokenId\":\"" + tokenId + "\",\"cardNumber\":\"" + number + "\"}");
  }

  private static Rest.Answer erase(Wallet wallet, String pin) {
    return wallet.rest().post(API + "/erasure", "{\"pin\":\"" + pin + "\"}");
  }

  private Wallet wallet() {
    return Shoppers.withoutCard(base);
  }

  private Rest shopper() {
    return wallet().rest();
  }

  /** The ersReference of a bill that the till has collected. */
  private static String pay(Wallet wallet, Till till) {
    String reference = till.send("NO_ACKNOWLEDGMENT");
    Rest.Answer bill = wallet.scanInvoice(reference).expect(200);
    int revision = bill.body().at("/bill/content/revision").asInt();
    String ers = wallet.pay(reference, revision).expect(200).text("/ersReference");
    till.status(reference);
    return ers;
  }

  private static List<Integer> atOnce(int many, java.util.function.IntSupplier call) {
    return IntStream.range(0, many)
        .mapToObj(i -> CompletableFuture.supplyAsync(call::getAsInt))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  /** What a page might have given; the test knows how they are made, apps don't. */
  private static String cursor(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  private static String withoutCorrelation(Rest.Answer answer) {
    return answer.body().toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }
}
