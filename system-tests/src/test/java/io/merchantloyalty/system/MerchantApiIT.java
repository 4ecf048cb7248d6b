package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A merchant's day over the wire: tree, programs, tills, and why a card did not work. */
class MerchantApiIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Principals.Login FISH = new Principals.Login("fredellsfisk/9900", "2009");
  private static final Principals.Login COALITION =
      new Principals.Login("city_coalition/9900", "2345");
  private static final Principals.Login VIEWER =
      new Principals.Login("public_test_shop/9901", "1234");
  private static final String NOWHERE = "0123456789abcdef01234567";

  private final URI base = House.base();
  private final MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
  private final int run = COUNTER.incrementAndGet();

  @Test
  void aProgramIsMadePublishedUsedExcludedAndExplained() throws InterruptedException {
    String region = owner.node("GROUP", "Region " + run, owner.root());
    String shop = owner.node("SHOP", "Shop " + run, region);
    String token = "DAY_CARD_" + run;
    owner.publish(token, region);
    Instant included = Instant.now();
    Rest.Answer placed =
        owner
            .post(
                "/terminals",
                "{\"kind\":\"CASH_REGISTER\",\"externalId\":\"day\",\"name\":\"Day\",\"shop\":\""
                    + shop
                    + "\"}")
            .expect(201);
    String terminal = placed.text("/terminal/terminalId");
    Till till = Till.signedIn(base, new Principals.Login(terminal, placed.text("/newPassword")));
    Wallet shopper = Shoppers.withoutCard(base);
    rememberBySwipe(till, shopper, token, "4711471147");
    assertThat(scanned(till, shopper)).isEqualTo(token + " 4711471147 0");

    String card = "{\"cardNumber\":\"4711471147\"}";
    String cards = "/loyalty-programs/" + token;
    assertThat(owner.get(cards + "/cards").body().at("/shoppers").asInt()).isEqualTo(1);
    owner.post(cards + "/blocked-cards", card).expect(201);
    assertThat(scanned(till, shopper)).isEqualTo(token + " 4711471147 90");
    assertThat(whyOfCard(token, shop, "4711471147")).isEqualTo("[\"CARD_BLOCKED\"]");
    assertThat(whyOfCard(token, shop, "47x")).isEqualTo("[\"NUMBER_RULE\"]");
    assertThat(owner.why(token, "node=" + shop, "").body().at("/valid").asBoolean()).isTrue();
    owner.post(cards + "/blocked-cards/unblocking", card).expect(200);
    assertThat(scanned(till, shopper)).isEqualTo(token + " 4711471147 0");
    assertThat(whyOfCard(token, shop, "4711471147")).isEqualTo("[\"INCLUDED\"]");

    Thread.sleep(5);
    owner.mark(token, shop, "EXCLUDE").expect(201);
    assertThat(scanned(till, shopper)).isEqualTo("none");
    Rest.Answer now = owner.why(token, "terminal=" + terminal, "");
    assertThat(now.body().at("/valid").asBoolean()).isFalse();
    assertThat(now.text("/reasons/0")).isEqualTo("EXCLUDED");
    assertThat(now.text("/decidingMark/node")).isEqualTo(shop);
    Rest.Answer then = owner.why(token, "node=" + shop, included.plusMillis(1).toString());
    assertThat(then.body().at("/valid").asBoolean()).as(then.body().toString()).isTrue();
    assertThat(then.text("/decidingMark/node")).isEqualTo(region);
    assertThat(then.body().at("/decidingMark/distance").asInt()).isEqualTo(1);
    Rest.Answer yesterday =
        owner.why(token, "node=" + shop, included.minusSeconds(86_400).toString());
    assertThat(yesterday.body().at("/reasons").toString())
        .isEqualTo("[\"NODE_NOT_MADE\",\"NOT_PUBLISHED\",\"NO_MARK\"]");

    owner.post(cards + "/retirement", null, owner.etag(cards)).expect(200);
    assertThat(owner.why(token, "node=" + shop, "").body().at("/reasons").toString())
        .isEqualTo("[\"PROGRAM_RETIRED\",\"EXCLUDED\"]");
  }

  @Test
  void theTreeOfThenDecidesAboutThen() throws InterruptedException {
    String one = owner.node("GROUP", "One " + run, owner.root());
    String other = owner.node("GROUP", "Other " + run, owner.root());
    String shop = owner.node("SHOP", "Mover " + run, one);
    String token = "TREE_CARD_" + run;
    owner.publish(token, one);
    Thread.sleep(5);
    Instant before = Instant.now();
    Thread.sleep(5);
    owner.move(shop, other).expect(200);
    Rest.Answer then = owner.why(token, "node=" + shop, before.toString());
    assertThat(then.body().at("/valid").asBoolean()).as(then.body().toString()).isTrue();
    assertThat(then.body().at("/path/1").asText()).isEqualTo("One " + run);
    assertThat(owner.why(token, "node=" + shop, "").text("/reasons/0")).isEqualTo("NO_MARK");
  }

  /** The demo's ids are short, and what is made later has long ones. */
  @Test
  void aShopThatMovesBelowAYoungerGroupIsScannedInAsBefore() {
    String group = owner.node("GROUP", "Younger " + run, owner.root());
    String shop = "";
    String former = "";
    for (JsonNode node :
        owner.get("/shop-nodes?name=Drottninggatan").expect(200).body().at("/shopNodes")) {
      shop = node.at("/reference").asText();
      former = node.at("/parent").asText();
    }
    owner.move(shop, group).expect(200);
    try {
      String at = "terminal=" + Principals.TILL.name();
      assertThat(owner.why("SOME_CARD", at, "").body().at("/path/1").asText())
          .isEqualTo("Younger " + run);
      Till till = Till.signedIn(House.base(), Principals.TILL);
      Wallet shopper = Shoppers.withCard(House.base(), "2040404");
      String bill = till.send("NO_ACKNOWLEDGMENT");
      shopper.scanInvoice(bill).expect(200);
    } finally {
      owner.move(shop, former).expect(200);
    }
  }

  @Test
  void movesThatCrossNeverMakeARing() throws Exception {
    String root = owner.root();
    for (int round = 0; round < 8; round++) {
      String a = owner.node("GROUP", "A " + run, root);
      String b = owner.node("GROUP", "B " + run, root);
      var forth = CompletableFuture.supplyAsync(() -> owner.move(a, b).status());
      var back = CompletableFuture.supplyAsync(() -> owner.move(b, a).status());
      assertThat(List.of(forth.get(), back.get())).containsExactlyInAnyOrder(200, 409);
      assertThat(owner.get("/shop-nodes/" + a).body().at("/path/0").asText())
          .isEqualTo("Public Test Shop");
    }
  }

  @Test
  void ofMarksThatOverlapOneIsMade() {
    String node = owner.node("GROUP", "Marked " + run, owner.root());
    String token = "MARK_CARD_" + run;
    owner.draft(token).expect(201);
    List<CompletableFuture<Integer>> added =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> owner.mark(token, node, "INCLUDE").status()))
            .toList();
    assertThat(added.stream().map(CompletableFuture::join).filter(status -> status == 201))
        .hasSize(1);
    JsonNode mark = owner.get("/loyalty-programs/" + token + "/marks").body().at("/marks/0");
    String path = "/loyalty-programs/" + token + "/marks/" + mark.at("/reference").asText();
    assertThat(owner.delete(path, mark.at("/etag").asText()).status()).isEqualTo(409);
    owner.post(path + "/end", null, mark.at("/etag").asText()).expect(200);
    assertThat(owner.put(path, "{}", "\"1\"").status()).isEqualTo(409);
  }

  @Test
  void twoUsersNeverOverwriteEachOther() {
    String node = owner.node("GROUP", "Stale " + run, owner.root());
    String path = "/shop-nodes/" + node;
    String seen = owner.etag(path);
    owner.put(path, "{\"name\":\"First\"}", seen).expect(200);
    Rest.Answer second = owner.put(path, "{\"name\":\"Second\"}", seen).expect(412);
    assertThat(second.header("ETag")).isEqualTo(owner.etag(path)).isNotEqualTo(seen);
    assertThat(owner.get(path).text("/name")).isEqualTo("First");
    assertThat(owner.post(path + "/retirement", "").status()).isEqualTo(428);
    String terminal = "/terminals/0460000100001002";
    assertThat(owner.put(terminal, change("x"), "\"00\"").status()).isEqualTo(412);
  }

  @Test
  void aNodeInUseIsNotRetired() {
    String group = owner.node("GROUP", "Used " + run, owner.root());
    String shop = owner.node("SHOP", "Used shop " + run, group);
    String body =
        "{\"kind\":\"WEBSHOP\",\"externalId\":\"w\",\"name\":\"W\",\"shop\":\"" + shop + "\"}";
    String terminal = owner.post("/terminals", body).expect(201).text("/terminal/terminalId");
    assertThat(retired(group)).isEqualTo(409);
    assertThat(retired(shop)).isEqualTo(409);
    String elsewhere = owner.node("SHOP", "Elsewhere " + run, owner.root());
    String path = "/terminals/" + terminal;
    owner.put(path, change(elsewhere), owner.etag(path)).expect(200);
    assertThat(retired(shop)).isEqualTo(200);
    assertThat(retired(group)).isEqualTo(200);
    assertThat(owner.post("/terminals", body).status()).isEqualTo(400);
  }

  @Test
  void aCoalitionIsJoinedAndLeftAndNeitherSeesTheOthersTree() {
    MerchantSystem inviter = new MerchantSystem(base, COALITION);
    MerchantSystem fish = new MerchantSystem(base, FISH);
    String token = "TOGETHER_" + run;
    inviter.draft(token).expect(201);
    String program = "/loyalty-programs/" + token;
    assertThat(fish.mark(token, fish.root(), "INCLUDE").status()).isEqualTo(404);
    String invitation =
        inviter
            .post(program + "/participations", "{\"resellerId\":\"fredellsfisk\"}")
            .expect(201)
            .text("/reference");
    String path = "/invitations/" + invitation;
    String ownNode = "{\"nodes\":[\"" + fish.root() + "\"]}";
    assertThat(owner.post(path + "/acceptance", ownNode).status()).isEqualTo(404);
    assertThat(fish.post(path + "/acceptance", "{\"nodes\":[\"" + owner.root() + "\"]}").status())
        .isEqualTo(400);
    assertThat(fish.mark(token, fish.root(), "INCLUDE").status()).isEqualTo(404);
    assertThat(fish.post(path + "/acceptance", ownNode).expect(200).text("/state"))
        .isEqualTo("ACCEPTED");
    assertThat(fish.get(program + "/marks").body().at("/marks")).hasSize(1);
    assertThat(inviter.get(program + "/marks").body().at("/marks")).isEmpty();
    assertThat(fish.get(program).status()).isEqualTo(404);
    assertThat(fish.post(path + "/leave", "").expect(200).text("/state")).isEqualTo("LEFT");
    assertThat(fish.get(program + "/marks").text("/marks/0/state")).isEqualTo("ENDED");
    assertThat(fish.mark(token, fish.root(), "INCLUDE").status()).isEqualTo(409);
    assertThat(inviter.get(program + "/participations").text("/participations/0/state"))
        .isEqualTo("LEFT");
    Rest.Answer log = fish.get("/audit?limit=2").expect(200);
    assertThat(log.text("/entries/0/action")).isEqualTo("coalition.left");
    assertThat(log.text("/entries/1/action")).isEqualTo("mark.end");
    assertThat(log.text("/entries/1/user")).isEqualTo("9900");
  }

  @Test
  void aWithdrawalEndsMarksAndTheLogOfTheirTreeTells() {
    MerchantSystem inviter = new MerchantSystem(base, COALITION);
    MerchantSystem fish = new MerchantSystem(base, FISH);
    String token = "WITHDRAWN_" + run;
    inviter.draft(token).expect(201);
    String sent = "/loyalty-programs/" + token + "/participations";
    String invitation =
        inviter.post(sent, "{\"resellerId\":\"fredellsfisk\"}").expect(201).text("/reference");
    fish.post("/invitations/" + invitation + "/acceptance", "{\"nodes\":[\"" + fish.root() + "\"]}")
        .expect(200);
    inviter.post(sent + "/" + invitation + "/withdrawal", "").expect(200);
    Rest.Answer log = fish.get("/audit?limit=2").expect(200);
    assertThat(log.text("/entries/1/action")).isEqualTo("mark.end");
    assertThat(log.text("/entries/1/subject")).startsWith(token + " ");
    assertThat(log.text("/entries/1/subjectName")).startsWith("Program " + token + " · ");
    assertThat(log.body().at("/entries/1/user").isMissingNode()).isTrue();
    assertThat(inviter.get("/audit?limit=1").text("/entries/0/action"))
        .isEqualTo("coalition.withdrawn");
  }

  @Test
  void whatATillChangesItselfIsInTheLogUnderItsName() {
    Till till = Till.register(base, Principals.MERCHANT);
    till.assignSeqrId(String.valueOf(700_000 + run)).expect(200);
    Rest.Answer log = owner.get("/audit?action=terminal.seqr-id&limit=1").expect(200);
    assertThat(log.text("/entries/0/terminal")).startsWith("till ");
    assertThat(log.text("/entries/0/subject")).isEqualTo(till.login().name());
    assertThat(log.body().at("/entries/0/user").isMissingNode()).isTrue();
  }

  @Test
  void eachRoleDoesItsOwnWorkOnly() throws SQLException {
    String top = owner.node("GROUP", "Mine " + run, owner.root());
    MerchantSystem loyalty = user("LOYALTY_MANAGER", null);
    MerchantSystem shops = user("SHOP_MANAGER", null);
    MerchantSystem finance = user("FINANCE", null);
    MerchantSystem viewer = new MerchantSystem(base, VIEWER);
    MerchantSystem limited = user("SHOP_MANAGER", top);
    String group = "{\"kind\":\"GROUP\",\"name\":\"G\",\"parent\":\"%s\"}";
    for (MerchantSystem none : List.of(loyalty, finance, viewer)) {
      assertThat(none.post("/shop-nodes", group.formatted(top)).status()).isEqualTo(403);
    }
    for (MerchantSystem none : List.of(shops, finance, viewer, limited)) {
      assertThat(none.draft("NO_" + run).status()).isEqualTo(403);
    }
    for (MerchantSystem none : List.of(loyalty, shops, finance, viewer, limited)) {
      assertThat(none.get("/audit").status()).isEqualTo(403);
      assertThat(none.get("/shop-nodes/" + top).status()).isEqualTo(200);
      assertThat(none.get("/loyalty-programs/SOME_CARD").status()).isEqualTo(200);
    }
    loyalty.draft("BY_MANAGER_" + run).expect(201);
    shops.post("/shop-nodes", group.formatted(owner.root())).expect(201);
    String below = limited.post("/shop-nodes", group.formatted(top)).expect(201).text("/reference");
    assertThat(limited.post("/shop-nodes", group.formatted(owner.root())).status()).isEqualTo(403);
    assertThat(limited.move(below, owner.root()).status()).isEqualTo(403);
    assertThat(limited.move(top, below).status()).isEqualTo(403);
  }

  @Test
  void whatIsAnothersLooksLikeWhatIsNotThere() {
    MerchantSystem fish = new MerchantSystem(base, FISH);
    String node = owner.node("GROUP", "Private " + run, owner.root());
    assertSame(fish.get("/shop-nodes/" + node), fish.get("/shop-nodes/" + NOWHERE));
    assertSame(fish.get("/shop-nodes?parent=" + node), fish.get("/shop-nodes?parent=" + NOWHERE));
    assertSame(
        fish.put("/shop-nodes/" + node, "{\"name\":\"x\"}", "\"0\""),
        fish.put("/shop-nodes/" + NOWHERE, "{\"name\":\"x\"}", "\"0\""));
    assertSame(fish.get("/loyalty-programs/SOME_CARD"), fish.get("/loyalty-programs/NONE"));
    assertSame(
        fish.get("/loyalty-programs/SOME_CARD/marks"), fish.get("/loyalty-programs/NONE/marks"));
    assertSame(fish.get("/terminals/0460000100001002"), fish.get("/terminals/0460000100009999"));
    assertSame(
        fish.get("/why?program=CITY_CARD&node=" + node),
        fish.get("/why?program=CITY_CARD&node=" + NOWHERE));
    assertSame(
        fish.get("/why?program=SOME_CARD&node=" + fish.root()),
        fish.get("/why?program=NONE&node=" + fish.root()));
  }

  @Test
  void aPictureThatBreaksRulesIsRefusedWithItsMeasure() {
    String token = "PICTURE_CARD_" + run;
    owner.draft(token).expect(201);
    Rest.Answer refused =
        owner.upload(token, "icon", MerchantSystem.picture(112, 110, 0xFFFFFFFF)).expect(400);
    assertThat(refused.text("/violations/0/rule")).isEqualTo("Icon must be 110 x 110 px");
    assertThat(refused.text("/violations/0/value")).isEqualTo("112 x 110 px");
    assertThat(
            owner
                .upload(token, "logo-add", MerchantSystem.picture(160, 80, 0xFF000000))
                .expect(400)
                .text("/violations/0/value"))
        .isEqualTo("0 %");
    assertThat(owner.upload(token, "icon", new byte[3 << 20]).status()).isEqualTo(413);
    assertThat(owner.upload(token, "banner", new byte[9]).status()).isEqualTo(404);
    String program = "/loyalty-programs/" + token;
    assertThat(owner.put(program + "/pictures/icon", "{}", "\"0\"").status()).isEqualTo(415);
    assertThat(owner.post(program + "/publication", null, owner.etag(program)).status())
        .isEqualTo(409);
  }

  @Test
  void everyChangeIsInTheAuditLogAndPagesOfItFitTogether() {
    String node = owner.node("GROUP", "Audited " + run, owner.root());
    String path = "/shop-nodes/" + node;
    owner.put(path, "{\"name\":\"Renamed\"}", owner.etag(path)).expect(200);
    Rest.Answer newest = owner.get("/audit?limit=1").expect(200);
    assertThat(newest.text("/entries/0/action")).isEqualTo("shop-node.change");
    assertThat(newest.text("/entries/0/user")).isEqualTo("9900");
    assertThat(newest.text("/entries/0/subject")).isEqualTo(node);
    assertThat(newest.text("/entries/0/before")).isEqualTo("Audited " + run);
    assertThat(newest.text("/entries/0/after")).isEqualTo("Renamed");
    assertThat(newest.text("/entries/0/sourceAddress")).isNotEmpty();
    Rest.Answer next = owner.get("/audit?limit=1&cursor=" + newest.text("/nextCursor")).expect(200);
    assertThat(next.text("/entries/0/action")).isEqualTo("shop-node.create");
  }

  /** Pays once with a swiped card and lets the app remember it. */
  @Test
  void aProgramIsPublishedWhenSomeShopGetsIt() {
    String group = owner.node("GROUP", "Empty " + run, owner.root());
    String program = owner.drawn("SHOPLESS_" + run);
    assertThat(published(owner, program)).contains("without a shop where it is valid");
    owner.mark("SHOPLESS_" + run, group, "INCLUDE").expect(201);
    assertThat(published(owner, program)).contains("without a shop where it is valid");
    String shop = owner.node("SHOP", "Shop of empty " + run, group);
    owner.mark("SHOPLESS_" + run, shop, "EXCLUDE").expect(201);
    assertThat(published(owner, program)).contains("without a shop where it is valid");
    owner.node("SHOP", "Other shop of empty " + run, group);
    assertThat(published(owner, program)).contains("PUBLISHED");
  }

  /** Whoever could not publish before the day would have to be awake at midnight. */
  @Test
  void aShopThatGetsTheProgramLaterIsAShop() {
    String program = owner.drawn("LATER_" + run);
    owner
        .post(
            program + "/marks",
            "{\"node\":\"%s\",\"kind\":\"INCLUDE\",\"from\":\"%s\"}"
                .formatted(owner.root(), Instant.now().plusSeconds(86_400)))
        .expect(201);
    assertThat(published(owner, program)).contains("PUBLISHED");
  }

  @Test
  void aPartnersShopIsEnoughForAnOwnerWithoutShops() {
    MerchantSystem coalition = new MerchantSystem(base, COALITION);
    MerchantSystem fish = new MerchantSystem(base, FISH);
    String program = coalition.drawn("PARTNERS_" + run);
    assertThat(published(coalition, program)).contains("without a shop where it is valid");
    coalition.share("PARTNERS_" + run, "fredellsfisk", fish, fish.root());
    assertThat(published(coalition, program)).contains("PUBLISHED");
  }

  private static String published(MerchantSystem merchant, String program) {
    return merchant.post(program + "/publication", null, merchant.etag(program)).body().toString();
  }

  @Test
  void ofTwoManagersWhoRenewAPasswordTheSecondDoesNotEndTheFirstOnes() {
    Till till = Till.register(base, Principals.MERCHANT);
    String terminal = "/terminals/" + till.login().name();
    String seen = owner.etag(terminal);
    Rest.Answer first = owner.post(terminal + "/password", null, seen).expect(200);
    owner.post(terminal + "/password", null, seen).expect(412);
    assertThat(first.header("ETag")).isEqualTo(owner.etag(terminal)).isNotEqualTo(seen);
    Till.signedIn(base, new Principals.Login(till.login().name(), first.text("/newPassword")));
  }

  private static void rememberBySwipe(Till till, Wallet wallet, String token, String number) {
    String bill =
        "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"tokens\":[{\"id\":\"%s\",\"value\":\"%s\",\"status\":1}],"
                .formatted(token, number)
            + "\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    String reference =
        till.rest().post("/api/pos/v1/invoices", bill).expect(201).text("/reference");
    wallet.scanInvoice(reference).expect(200);
    int revision = wallet.bill(reference).body().at("/content/revision").asInt();
    wallet.pay(reference, revision).expect(200);
    String ers = till.status(reference).body().findPath("ersReference").asText();
    assertThat(wallet.answer(ers, true).status()).isBetween(200, 204);
  }

  /** The card that the till is told of after a scan. */
  private static String scanned(Till till, Wallet wallet) {
    String reference =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"acknowledgmentMode\":\"REQUIRE_ACKNOWLEDGMENT\","
                    + "\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}")
            .expect(201)
            .text("/reference");
    wallet.scanInvoice(reference).expect(202);
    JsonNode token = till.status(reference).body().at("/token");
    return token.isMissingNode()
        ? "none"
        : token.at("/id").asText()
            + " "
            + token.at("/value").asText()
            + " "
            + token.at("/status").asInt();
  }

  private String whyOfCard(String token, String node, String number) {
    return owner
        .post(
            "/why",
            "{\"program\":\"%s\",\"node\":\"%s\",\"cardNumber\":\"%s\"}"
                .formatted(token, node, number))
        .expect(200)
        .body()
        .at("/reasons")
        .toString();
  }

  private int retired(String node) {
    String path = "/shop-nodes/" + node;
    return owner.post(path + "/retirement", null, owner.etag(path)).status();
  }

  private static String change(String shop) {
    return "{\"externalId\":\"e\",\"name\":\"N\",\"shop\":\"%s\",\"acceptsRowsThatDiffer\":true}"
        .formatted(shop);
  }

  /** A new user of the demo's first merchant, with the password of its owner. */
  private MerchantSystem user(String role, String subtree) throws SQLException {
    String name = role + run + (subtree == null ? "" : "b");
    try (Connection connection = House.superuser().open();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into merchant_user (id, merchant_id, user_id, name, role, subtree_node_id,"
                    + " password_hash, created_at) select 900000 + (select count(*) from"
                    + " merchant_user x), merchant_id, ?, ?, ?, (select id from shop_node where"
                    + " reference = ?), password_hash, created_at from merchant_user where id ="
                    + " 201")) {
      insert.setString(1, name);
      insert.setString(2, name);
      insert.setString(3, role);
      insert.setString(4, subtree);
      insert.executeUpdate();
    }
    return new MerchantSystem(base, new Principals.Login("public_test_shop/" + name, "1234"));
  }

  private static void assertSame(Rest.Answer foreign, Rest.Answer missing) {
    assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
    assertThat(withoutCorrelation(foreign)).isEqualTo(withoutCorrelation(missing));
  }

  private static String withoutCorrelation(Rest.Answer answer) {
    return answer.body().toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }
}
