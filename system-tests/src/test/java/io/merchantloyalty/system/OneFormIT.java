package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A card number, a phone number, a name and an id are the same however and wherever they are
 * written (docs/decisions/0020).
 */
class OneFormIT {

  private static final AtomicInteger PROGRAMS = new AtomicInteger();
  private static final String ANY =
      "{\"lengthMin\": 1, \"lengthMax\": 20, \"checkDigit\": \"NONE\"}";
  private static final String SEVEN_DIGITS =
      "{\"pattern\": \"[0-9]{7}\", \"lengthMin\": 7, \"lengthMax\": 7, \"checkDigit\": \"NONE\"}";

  /** One number, as people, readers and spreadsheets write it. */
  private static final List<String> SPELLINGS =
      List.of(
          "9990001", "9990 001", " 9990001\r\n", "999-0001", "9990\u00a0001", "\ufeff9990001\t");

  private final URI base = House.base();
  private final MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
  private final Till till = House.newTill();
  private final String token = "FORM_" + PROGRAMS.incrementAndGet();
  private final String program = "/loyalty-programs/" + token;

  @Test
  void aBlockIsNotEvadedByWhatStandsAroundTheNumber() {
    publish(ANY);
    owner.block(token, "Abc1");
    for (String swiped : List.of("Abc1", "Abc1\t", " Abc1", "Abc1 ", "Abc1\r", "Abc1\u00a0")) {
      Rest.Answer status = till.status(sent(swiped));
      assertThat(status.body().at("/token/status").asInt()).as("'%s'", swiped).isEqualTo(90);
      assertThat(status.text("/token/value")).isEqualTo(swiped);
    }
    assertThat(till.status(sent("Abc 1")).body().at("/token/status").asInt()).isEqualTo(1);
  }

  @Test
  void aStoredCardIsTheSameHoweverItIsSwiped() {
    publish(ANY);
    Wallet shopper = Shoppers.withoutCard(base);
    assertThat(add(shopper, "Kort7").status()).isEqualTo(201);
    Rest.Answer paid = pay(shopper, sent("Kort7\r"));
    assertThat(paid.body().at("/question").isMissingNode()).isTrue();
    assertThat(pay(shopper, sent("Kort8\r")).text("/question/cardNumber")).isEqualTo("Kort8");
  }

  @Test
  void whatIsRememberedIsTheNormalNumber() {
    publish(SEVEN_DIGITS);
    Wallet shopper = Shoppers.withoutCard(base);
    Rest.Answer paid = pay(shopper, sent("9990 001"));
    shopper.answer(paid.text("/ersReference"), true).expect(204);
    assertThat(
            shopper
                .rest()
                .get("/api/wallet/v1/loyalty-cards/" + token)
                .expect(200)
                .text("/card/cardNumber"))
        .isEqualTo("9990001");
  }

  @Test
  void everyDoorTakesEverySpelling() {
    publish(SEVEN_DIGITS);
    for (String spelling : SPELLINGS) {
      String number = number(spelling);
      assertThat(owner.post(program + "/number-trial", number).expect(200).body().at("/allowed"))
          .as("trial of '%s'", spelling)
          .hasToString("true");
      assertThat(owner.post(program + "/blocked-cards", number).expect(201).text("/cardNumber"))
          .isEqualTo("9990001");
      for (String other : SPELLINGS) {
        Rest.Answer found = owner.post(program + "/cards/search", number(other)).expect(200);
        assertThat(found.body().at("/blocked").asBoolean()).as("search for '%s'", other).isTrue();
        assertThat(found.text("/cardNumber")).isEqualTo("9990001");
      }
      owner.post(program + "/blocked-cards", number(SPELLINGS.get(1))).expect(409);
      assertThat(till.status(sent(spelling)).body().at("/token/status").asInt()).isEqualTo(90);
      assertThat(add(Shoppers.withoutCard(base), spelling).status()).isEqualTo(409);
      assertThat(why(spelling)).isEqualTo("BLOCKED");
      owner.post(program + "/blocked-cards/unblocking", number(spelling)).expect(200);
      assertThat(till.status(sent(spelling)).body().at("/token/status").asInt()).isEqualTo(1);
      assertThat(add(Shoppers.withoutCard(base), spelling).status()).isEqualTo(201);
      assertThat(why(spelling)).isEqualTo("USABLE");
    }
  }

  @Test
  void aFileOfNumbersIsReadAsPeopleWriteThem() {
    publish(SEVEN_DIGITS);
    Rest.Answer checked =
        owner.checked(
            program + "/blocked-cards/import",
            "cardNumber,reason\n9990 001,lost\n999-0001,again\n9990002,\n");
    assertThat(checked.body().at("/faults").asInt()).as("the second is the first").isEqualTo(1);
    owner.done(checked.text("/reference"), true);
    for (String swiped : List.of("9990001", "9990 002")) {
      assertThat(till.status(sent(swiped)).body().at("/token/status").asInt()).isEqualTo(90);
    }
  }

  @Test
  void aBlockOutlivesARuleThatAllowedGaps() {
    publish(ANY);
    owner.block(token, "9990 003");
    change(SEVEN_DIGITS);
    for (String swiped : List.of("9990003", "9990 003", "99-90-003")) {
      assertThat(till.status(sent(swiped)).body().at("/token/status").asInt())
          .as(swiped)
          .isEqualTo(90);
    }
    owner.post(program + "/blocked-cards/unblocking", number("9990 003")).expect(200);
    assertThat(till.status(sent("9990003")).body().at("/token/status").asInt()).isEqualTo(1);
  }

  @Test
  void idsThatDifferInLetterCaseOnlyAreRefused() {
    owner.draft(token).expect(201);
    Rest.Answer twin = owner.draft(token.toLowerCase(Locale.ROOT)).expect(400);
    assertThat(twin.text("/violations/0/pointer")).isEqualTo("/tokenId");
    Rest.Answer shop =
        owner
            .post(
                "/shop-nodes",
                "{\"kind\":\"SHOP\",\"name\":\"Twin\",\"parent\":\"%s\",\"resellerId\":\"%s\"}"
                    .formatted(owner.root(), "PUBLIC_TEST_SHOP"))
            .expect(400);
    assertThat(shop.text("/violations/0/pointer")).isEqualTo("/resellerId");
    Rest.Answer file =
        owner.checked(
            "/shop-node-imports",
            "path;kind;resellerId\n%s / Twin;SHOP;Public_Test_Shop\n".formatted(rootName()));
    assertThat(file.body().at("/faults").asInt()).isEqualTo(1);
  }

  @Test
  void aNameInTwoCodingsIsOneName() {
    String apart = "Cafe\u0301 " + token;
    String together = "Caf\u00e9 " + token;
    String node = owner.node("SHOP", " " + apart, owner.root());
    assertThat(owner.get("/shop-nodes/" + node).expect(200).text("/name")).isEqualTo(together);
    for (String typed : List.of(apart, together)) {
      assertThat(
              owner
                  .get("/shop-nodes?name=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                  .expect(200)
                  .body()
                  .at("/shopNodes"))
          .hasSize(1);
    }
  }

  @Test
  void aShopperSignsInByAnySpellingOfTheirNumber() {
    String digits = "46" + String.format("98%07d", System.nanoTime() % 10_000_000);
    Rest nobody = Rest.anonymous(base);
    String code =
        nobody
            .post("/api/wallet/v1/activation-codes", "{\"msisdn\": \"00" + digits + "\"}")
            .expect(202)
            .text("/demoCode");
    Rest.Answer made =
        nobody
            .post(
                "/api/wallet/v1/wallets",
                "{\"msisdn\": \"+%s\", \"activationCode\": \"%s\", \"pin\": \"4719\"}"
                    .formatted(digits, code))
            .expect(201);
    for (String typed :
        List.of(
            digits,
            "+" + digits,
            "00" + digits,
            "+46 " + digits.substring(2),
            " 46-" + digits.substring(2, 4) + "\u00a0" + digits.substring(4))) {
      nobody
          .post(
              "/api/wallet/v1/tokens",
              "{\"msisdn\": \"%s\", \"pin\": \"4719\", \"device\": \"%s\"}"
                  .formatted(typed, made.text("/device")))
          .expect(200);
    }
  }

  private void publish(String rule) {
    owner.drawn(token);
    change(rule);
    owner.mark(token, owner.root(), "INCLUDE").expect(201);
    owner.post(program + "/publication", null, owner.etag(program)).expect(200);
  }

  private void change(String rule) {
    String content =
        "{\"name\": \"%1$s\", \"addText\": \"a\", \"informationText\": \"i\", \"numberRule\":"
            + " %2$s}";
    owner.put(program, content.formatted(token, rule), owner.etag(program)).expect(200);
  }

  private String sent(String swiped) {
    ObjectNode bill = Rest.JSON.createObjectNode().put("acknowledgmentMode", "NO_ACKNOWLEDGMENT");
    bill.putObject("totalAmount").put("value", "100.00").put("currency", "SEK");
    bill.putArray("tokens").addObject().put("id", token).put("value", swiped).put("status", 1);
    return till.rest().post("/api/pos/v1/invoices", bill.toString()).expect(201).text("/reference");
  }

  private Rest.Answer add(Wallet shopper, String typed) {
    return shopper
        .rest()
        .post(
            "/api/wallet/v1/loyalty-cards",
            Rest.JSON.createObjectNode().put("tokenId", token).put("cardNumber", typed).toString());
  }

  private Rest.Answer pay(Wallet shopper, String bill) {
    int revision =
        shopper.scanInvoice(bill).expect(200).body().at("/bill/content/revision").asInt();
    return shopper.pay(bill, revision).expect(200);
  }

  /** Whether the card could be used, as the merchant is told. */
  private String why(String typed) {
    Rest.Answer answer =
        owner
            .post(
                "/why",
                Rest.JSON
                    .createObjectNode()
                    .put("program", token)
                    .put("terminal", till.login().name())
                    .put("cardNumber", typed)
                    .toString())
            .expect(200);
    return answer.body().toString().contains("CARD_BLOCKED") ? "BLOCKED" : "USABLE";
  }

  private String rootName() {
    return owner.get("/shop-nodes").expect(200).text("/shopNodes/0/name");
  }

  private static String number(String spelling) {
    return Rest.JSON.createObjectNode().put("cardNumber", spelling).toString();
  }
}
