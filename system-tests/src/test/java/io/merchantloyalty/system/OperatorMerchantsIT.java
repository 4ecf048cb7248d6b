package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A company becomes a merchant by an operator, and everything else by its first owner (spec 05).
 */
class OperatorMerchantsIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final String MERCHANTS = Operator.API + "/merchants";
  private static final String LINKS = "/api/merchant/v1/user-links";
  private static final String PASSWORD = "four words by heart";
  private static final int TWINS = 8;
  private static final int RACES = 6;

  private final URI base = House.base();
  private final Rest operator = Operator.signedIn(base);

  @Test
  void aMerchantIsCreatedItsOwnerComesAndAShopperPaysThere() {
    String id = unique();
    Rest.Answer made = create(id).expect(201);
    assertThat(made.header("Location")).endsWith(MERCHANTS + "/" + id);
    assertThat(made.text("/merchant/awaitedOwner/userId")).isEqualTo("anna");
    Rest.Answer accepted = accept(made.text("/linkToken")).expect(200);
    assertThat(accepted.text("/merchantName")).isEqualTo("Company " + id);
    assertThat(accepted.text("/principal")).isEqualTo(id + "/anna");
    assertThat(operator.get(MERCHANTS + "/" + id).expect(200).body().has("awaitedOwner")).isFalse();

    MerchantSystem system = MerchantSystem.withKey(base, key(owner(id)));
    String shop = system.node("SHOP", "First shop", system.root());
    Rest.Answer placed = system.post("/terminals", till(shop)).expect(201);
    Till till =
        Till.signedIn(
            base,
            new Principals.Login(placed.text("/terminal/terminalId"), placed.text("/newPassword")));
    String bill = till.send("NO_ACKNOWLEDGMENT");
    Wallet shopper = Shoppers.withoutCard(base);
    shopper.scanInvoice(bill).expect(200);
    shopper.pay(bill, 0).expect(200);
    assertThat(till.status(bill).text("/status")).isEqualTo("PAID");
    assertThat(balance(id)).isEqualTo("10000");
    Ledger.assertBalanced(base);
  }

  @Test
  void theOwnerPublishesAProgramAndRegistersTillsOfAShopByItsOwnResellerId() {
    String id = unique();
    accept(create(id).expect(201).text("/linkToken")).expect(200);
    MerchantSystem owner = owner(id);
    owner
        .post(
            "/shop-nodes",
            "{\"kind\":\"SHOP\",\"name\":\"Shop\",\"parent\":\"%s\",\"resellerId\":\"%s\"}"
                .formatted(owner.root(), id + ".shop"))
        .expect(201);
    owner.publish("PROGRAM_" + id, owner.root());
    Till till = Till.register(base, new Principals.Login(id + ".shop/anna", PASSWORD));
    assertThat(till.send("NO_ACKNOWLEDGMENT")).isNotEmpty();
  }

  @Test
  void theOwnersLogTellsWhoMadeTheCompanyAMerchant() {
    String id = unique();
    create(id).expect(201);
    accept(renew(id).expect(200).text("/linkToken")).expect(200);
    JsonNode log = owner(id).get("/audit").expect(200).body().at("/entries");
    assertThat(log.findValuesAsText("action"))
        .containsExactly("user.accept", "merchant.owner-link", "merchant.create");
    assertThat(log.at("/2/subject").asText()).isEqualTo(id);
    assertThat(log.at("/2/after").asText()).isEqualTo("Company " + id + ", SEK, owner anna");
    assertThat(log.at("/2/user").isMissingNode()).isTrue();
    assertThat(log.at("/1/subject").asText()).isEqualTo("anna");
    assertThat(
            Database.value(
                "select o.user_id from audit_entry a join operator_user o on o.id = a.actor_id"
                    + " where a.actor_kind = 'OPERATOR' and a.action = 'merchant.create'"
                    + " and a.subject_reference = ? and a.source_address is not null",
                id))
        .isEqualTo("operator");
  }

  @Test
  void twinsOfOneKeyAreOneMerchantWhoseLinkIsToldOnce() {
    String id = unique();
    List<Rest> doors = List.of(operator, Operator.signedIn(House.second().base()));
    List<Rest.Answer> answers =
        atOnce(i -> create(doors.get(i % doors.size()), id, Map.of("Idempotency-Key", id)));
    assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
    assertThat(good(answers).stream().filter(answer -> answer.body().has("linkToken"))).hasSize(1);
    Rest.Answer again = create(operator, id, Map.of("Idempotency-Key", id)).expect(201);
    assertThat(again.body().has("linkToken")).isFalse();
    assertThat(good(answers))
        .allMatch(a -> a.body().at("/merchant").equals(again.body().at("/merchant")));
    assertThat(Database.value("select count(*) from merchant where name = ?", "Company " + id))
        .isEqualTo("1");
    String other = Operator.merchant(id, "Another");
    operator.send("POST", MERCHANTS, other, Map.of("Idempotency-Key", id)).expect(422);
  }

  @Test
  void aResellerIdThatSomebodyHasIsRefusedAndNothingIsLeft() {
    for (String taken : List.of("public_test_shop", "public_test_shop_arlanda")) {
      Rest.Answer refused = create(taken).expect(400);
      assertThat(refused.text("/resultName")).isEqualTo("REJECTED_BUSINESS_LOGIC");
      assertThat(violations(refused))
          .containsExactly("/resellerId must not be in use already " + taken);
      assertThat(Database.value("select count(*) from merchant where name = ?", "Company " + taken))
          .isEqualTo("0");
    }
  }

  @Test
  void ofTwoWhoTakeOneResellerIdAtTheSameMomentOneGetsIt() {
    String id = unique();
    List<Rest.Answer> answers = atOnce(i -> create(operator, id, Map.of()));
    assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 400);
    assertThat(good(answers)).hasSize(1);
    assertThat(Database.value("select count(*) from merchant where name = ?", "Company " + id))
        .isEqualTo("1");
  }

  @Test
  void everythingThatIsWrongIsNamedWithItsRuleAndValue() {
    Rest.Answer refused =
        operator
            .post(
                MERCHANTS,
                """
                {"resellerId": "a/b", "name": " ", "currency": "XXX",
                 "owner": {"userId": "Anna", "name": " "}}
                """)
            .expect(400);
    assertThat(violations(refused))
        .containsExactlyInAnyOrder(
            "/resellerId must be 1 to 64 letters, digits, dots, underscores and hyphens a/b",
            "/name must be given ",
            "/currency must be the code of a currency of ISO 4217 that a country has today XXX",
            "/owner/userId must be small letters, digits, dots, underscores, hyphens and at signs"
                + " Anna",
            "/owner/name must be given ");
  }

  @Test
  void aLinkThatWasLostOrGrewOldIsReplaced() {
    String id = unique();
    String lost = create(id).expect(201).text("/linkToken");
    String old = renew(id).expect(200).text("/linkToken");
    accept(lost).expect(404);
    Database.change(
        "update merchant_user_invitation i join merchant_user u on u.id = i.user_id"
            + " join reseller r on r.merchant_id = u.merchant_id set i.expires_at = '2026-01-01'"
            + " where r.reseller_id = ?",
        id);
    accept(old).expect(404);
    JsonNode awaited = operator.get(MERCHANTS + "/" + id).expect(200).body().at("/awaitedOwner");
    assertThat(awaited.has("linkUntil")).isFalse();
    Rest.Answer renewed = renew(id).expect(200);
    assertThat(renewed.body().at("/merchant/awaitedOwner").has("linkUntil")).isTrue();
    accept(renewed.text("/linkToken")).expect(200);
    owner(id).get("/profile").expect(200);
  }

  @Test
  void noOperatorGetsIntoAMerchantWhoseOwnerHasCome() {
    String id = unique();
    accept(create(id).expect(201).text("/linkToken")).expect(200);
    for (String alive : List.of(id, "public_test_shop", "city_coalition")) {
      Rest.Answer refused = renew(alive).expect(409);
      assertThat(refused.text("/resultName")).isEqualTo("REJECTED_BUSINESS_LOGIC");
      assertThat(refused.body().toString()).doesNotContain("linkToken");
    }
    owner(id).get("/profile").expect(200);
    // a colleague who waits for a password changes nothing, be it as another owner
    owner(id).post("/users", "{\"userId\":\"bo\",\"name\":\"Bo\",\"role\":\"OWNER\"}").expect(201);
    renew(id).expect(409);
    assertThat(operator.get(MERCHANTS + "/" + id).expect(200).body().has("awaitedOwner")).isFalse();
  }

  @Test
  void anOwnerAndANewLinkAtTheSameMomentNeverBothWin() {
    for (int race = 0; race < RACES; race++) {
      String id = unique();
      String link = create(id).expect(201).text("/linkToken");
      CompletableFuture<Rest.Answer> accepted = CompletableFuture.supplyAsync(() -> accept(link));
      CompletableFuture<Rest.Answer> renewed = CompletableFuture.supplyAsync(() -> renew(id));
      assertThat(List.of(accepted.join().status(), renewed.join().status()))
          .isIn(List.of(200, 409), List.of(404, 200));
    }
  }

  @Test
  void allMerchantsAreListedTheNewestFirst() {
    String first = unique();
    String second = unique();
    create(first).expect(201);
    create(second).expect(201);
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      Rest.Answer page =
          operator.get(MERCHANTS + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.expect(200).body().at("/merchants").size()).isBetween(1, 2);
      listed.addAll(page.body().findValuesAsText("resellerId"));
      cursor = page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertThat(listed).doesNotHaveDuplicates().contains("city_coalition", "public_test_shop");
    assertThat(listed.indexOf(second)).isLessThan(listed.indexOf(first));
    assertThat(listed.indexOf(first)).isLessThan(listed.indexOf("public_test_shop"));
    assertThat(listed).doesNotContain("public_test_shop_arlanda");
    operator.get(MERCHANTS + "?cursor=bm9ib2R5").expect(400);
    operator.get(MERCHANTS + "/nobody").expect(404);
    operator.get(MERCHANTS + "/public_test_shop_arlanda").expect(404);
    renew("public_test_shop%20").expect(404);
  }

  @Test
  void nobodyElseCreatesSeesOrLinks() {
    String id = unique();
    create(id).expect(201);
    String refused = unique();
    MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
    List<Rest> strangers =
        List.of(
            Rest.anonymous(base),
            Rest.basic(base, Principals.MERCHANT),
            Rest.basic(base, Principals.OPERATOR),
            Rest.basic(base, Principals.TILL),
            Rest.bearer(base, key(owner)),
            Wallet.signIn(base, Principals.ANNA).rest());
    for (Rest stranger : strangers) {
      assertThat(create(stranger, refused, Map.of()).status()).isIn(401, 403);
      assertThat(stranger.get(MERCHANTS).status()).isIn(401, 403);
      assertThat(stranger.get(MERCHANTS + "/public_test_shop").status()).isIn(401, 403);
      assertThat(stranger.post(MERCHANTS + "/" + id + "/owner-link", "").status()).isIn(401, 403);
    }
    operator.get(MERCHANTS + "/" + refused).expect(404);
  }

  private static String unique() {
    return "company-" + COUNTER.incrementAndGet();
  }

  private Rest.Answer create(String id) {
    return create(operator, id, Map.of());
  }

  private static Rest.Answer create(Rest who, String id, Map<String, String> headers) {
    return who.send("POST", MERCHANTS, Operator.merchant(id, "Company " + id), headers);
  }

  private Rest.Answer renew(String id) {
    return operator.send("POST", MERCHANTS + "/" + id + "/owner-link", null, Map.of());
  }

  private Rest.Answer accept(String token) {
    return Rest.anonymous(base)
        .post(LINKS, "{\"linkToken\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD));
  }

  private MerchantSystem owner(String id) {
    return new MerchantSystem(base, new Principals.Login(id + "/anna", PASSWORD));
  }

  /** The secret of a new key that builds shops and puts tills into service. */
  private static String key(MerchantSystem owner) {
    return owner
        .post(
            "/api-keys",
            "{\"name\":\"ERP\",\"scopes\":[\"shops:read\",\"shops:write\",\"terminals:write\"]}")
        .expect(201)
        .text("/secret");
  }

  private static String till(String shop) {
    return "{\"kind\":\"CASH_REGISTER\",\"externalId\":\"1\",\"name\":\"Till\",\"shop\":\""
        + shop
        + "\"}";
  }

  private static List<Rest.Answer> atOnce(IntFunction<Rest.Answer> call) {
    List<CompletableFuture<Rest.Answer>> calls =
        IntStream.range(0, TWINS)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i)))
            .toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private static List<Rest.Answer> good(List<Rest.Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == 201).toList();
  }

  private static List<String> violations(Rest.Answer refused) {
    List<String> found = new ArrayList<>();
    refused
        .body()
        .at("/violations")
        .forEach(
            violation ->
                found.add(
                    violation.at("/pointer").asText()
                        + " "
                        + violation.at("/rule").asText()
                        + " "
                        + violation.at("/value").asText()));
    return found;
  }

  /** What the Test Bank owes the merchant, in öre. */
  private static String balance(String id) {
    return Database.value(
        "select sum(p.amount_minor) from ledger_posting p"
            + " join ledger_account a on a.id = p.account_id and a.kind = 'MERCHANT'"
            + " join reseller r on r.merchant_id = a.owner_id where r.reseller_id = ?",
        id);
  }
}
