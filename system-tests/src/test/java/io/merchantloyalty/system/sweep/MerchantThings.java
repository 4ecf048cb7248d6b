package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Principals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A program with a mark, a card and its invitations, a shop and two groups of the demo's merchant,
 * a user and an API key, made for one operation.
 *
 * @param values what each is called, by the name of its field or parameter
 */
record MerchantThings(Map<String, Object> values) {

  private static final String BASE = "/api/merchant/v1";
  private static final String PASSWORD = "four words by heart";
  private static final Caller OWNER = Caller.basic("the owner", Principals.MERCHANT);
  private static final Caller INVITER = Caller.basic("another owner", Cast.OTHER_OWNER);

  /**
   * {@code established}: published, marked, blocked and accepted, and no draft of all that any
   * more.
   */
  static MerchantThings make(boolean established) {
    String root = listed("/shop-nodes", "reference");
    String group = node("GROUP", root);
    String otherGroup = node("GROUP", root);
    String shop = node("SHOP", group);
    String shopOfTills = node("SHOP", otherGroup);
    String program = program(OWNER);
    String foreign = program(INVITER);
    Instant from = Instant.now().plus(Duration.ofDays(30));
    Instant until = from.plus(Duration.ofDays(30));
    ObjectNode mark = body("node", group).put("kind", "INCLUDE");
    if (!established) {
      mark.put("from", from.toString()).put("until", until.toString());
    }
    String programPath = "/loyalty-programs/" + program;
    String marked = post(OWNER, programPath + "/marks", mark).at("/reference").asText();
    String participation = invited(OWNER, program, "city_coalition");
    String invitation = invited(INVITER, foreign, "public_test_shop");
    String card = "2345678";
    if (established) {
      publish(BASE + programPath);
      post(OWNER, "/invitations/" + invitation + "/acceptance", accepting(shop));
      post(OWNER, programPath + "/blocked-cards", body("cardNumber", card));
    }
    String work = work(programPath, established);
    JsonNode invited = post(OWNER, "/users", newcomer());
    String user = invited.at("/user/userId").asText();
    if (established) {
      post(OWNER, "/user-links", accepting(invited));
      makeOld(user);
    }
    JsonNode key = post(OWNER, "/api-keys", newKey());
    return new MerchantThings(
        Map.ofEntries(
            Map.entry("work", work),
            Map.entry("user", user),
            Map.entry("linkToken", invited.at("/linkToken").asText()),
            Map.entry("inviteUser.userId", Cast.unique("sweep.user.")),
            Map.entry("acceptUserLink.password", PASSWORD),
            Map.entry("apiKey", key.at("/apiKey/reference").asText()),
            Map.entry("offer", offer(BASE + programPath)),
            Map.entry("variant", "CLEARED"),
            Map.entry("tokenId", program),
            Map.entry("program", program),
            Map.entry("mark", marked),
            Map.entry("participation", participation),
            Map.entry("invitation", invitation),
            Map.entry("nodes", List.of(shop)),
            Map.entry("node", shop),
            Map.entry("shop", shopOfTills),
            Map.entry("parent", otherGroup),
            Map.entry("cardNumber", card),
            // as large as the picture in Multipart
            Map.entry("place", "logo-information"),
            Map.entry("from", from.toString()),
            Map.entry("until", until.toString())));
  }

  private static ObjectNode newcomer() {
    return body("userId", Cast.unique("sweep.")).put("name", "Sweep").put("role", "VIEWER");
  }

  private static ObjectNode accepting(JsonNode invited) {
    return body("linkToken", invited.at("/linkToken").asText()).put("password", PASSWORD);
  }

  /** Somebody with a second factor, who has been disabled since. */
  private static void makeOld(String user) {
    Cast.execute(
        List.of(
            "insert into merchant_user_totp (user_id, secret, confirmed_at)"
                + " select id, 'sealed', now() from merchant_user where user_id = '%s'"
                    .formatted(user),
            "update merchant_user set enabled = false where user_id = '%s'".formatted(user)));
  }

  private static ObjectNode newKey() {
    ObjectNode key = body("name", "Sweep");
    key.putArray("scopes").add("shops:read");
    return key;
  }

  private static void publish(String path) {
    String tag = Call.of("GET", path).as(OWNER).send().etag().orElseThrow();
    Call.of("POST", path + "/publication").with("If-Match", tag).as(OWNER).send().expectGood();
  }

  /** A file that has a result, or a checked one that waits for a word. */
  private static String work(String program, boolean established) {
    Call ask =
        established
            ? Call.of("POST", BASE + program + "/blocked-cards/export")
            : Multipart.ofTable().in(Call.of("POST", BASE + program + "/blocked-cards/import"));
    String reference = ask.as(OWNER).send().expectGood().json().at("/reference").asText();
    Call read = Call.of("GET", BASE + "/works/" + reference).as(OWNER);
    String wanted = established ? "DONE" : "CHECKED";
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!read.send().expectGood().json().at("/state").asText().equals(wanted)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the work is not done: " + read.send());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return reference;
  }

  /** A logo of black on white, refused and repaired. */
  private static String offer(String program) {
    String tag = Call.of("GET", program).as(OWNER).send().etag().orElseThrow();
    Call.Reply refused =
        Multipart.ofOpaqueLogo()
            .in(Call.of("PUT", program + "/pictures/logo-information").with("If-Match", tag))
            .as(OWNER)
            .send();
    String link = refused.link().orElseThrow(() -> new AssertionError("" + refused));
    return link.replaceFirst(".*/picture-offers/([0-9a-f]+)>.*", "$1");
  }

  private static JsonNode accepting(String shop) {
    ObjectNode body = Call.JSON.createObjectNode();
    body.putArray("nodes").add(shop);
    return body;
  }

  private static String node(String kind, String parent) {
    ObjectNode node = body("kind", kind).put("parent", parent).put("name", Cast.unique("Node "));
    return post(OWNER, "/shop-nodes", node).at("/reference").asText();
  }

  private static String program(Caller owner) {
    String tokenId = Cast.unique("SWEEP_");
    ObjectNode program = body("tokenId", tokenId).put("name", "Sweep").put("addText", "Add");
    program.put("informationText", "Information");
    program
        .putObject("numberRule")
        .put("pattern", "[0-9]+")
        .put("lengthMin", 4)
        .put("lengthMax", 20)
        .put("checkDigit", "NONE");
    post(owner, "/loyalty-programs", program);
    // no picture is uploaded: it would take long
    Cast.execute(
        List.of(
            "update loyalty_program set icon_id = 501, add_logo_id = 502, information_logo_id = 503,"
                + " former_information_logo_id = 502"
                + " where token_id = '%s'".formatted(tokenId)));
    return tokenId;
  }

  private static String invited(Caller owner, String program, String reseller) {
    return post(
            owner, "/loyalty-programs/" + program + "/participations", body("resellerId", reseller))
        .at("/reference")
        .asText();
  }

  private static String listed(String path, String field) {
    return Call.of("GET", BASE + path)
        .as(OWNER)
        .send()
        .expectGood()
        .json()
        .findValue(field)
        .asText();
  }

  private static ObjectNode body(String field, String value) {
    return Call.JSON.createObjectNode().put(field, value);
  }

  private static JsonNode post(Caller caller, String path, JsonNode body) {
    return Call.of("POST", BASE + path).json(body).as(caller).send().expectGood().json();
  }
}
