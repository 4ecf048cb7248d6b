package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A till, a shopper and one bill between them, made for one operation, and what everything in it is
 * called: fields and parameters of these names are filled with it.
 */
final class World {

  private static final String BILLS = "/api/pos/v1/invoices";
  private static final String SHOPPER_BILLS = "/api/wallet/v1/invoices/";

  private final Login till;
  private final Caller tillToken;
  private final Cast.Shopper shopper;
  private final Caller shopperToken;
  private final Map<String, Object> values = new HashMap<>();

  private World() {
    till = Cast.newTill();
    tillToken = Caller.signedIn("the till", "/api/pos/v1/tokens", till);
    shopper = Cast.newShopper();
    JsonNode tokens = shopper.tokens();
    shopperToken = Caller.bearer("the shopper", tokens.at("/token").asText());
    values.put("refreshToken", tokens.at("/refreshToken").asText());
    values.put("picture", picture());
    values.put("account", shopper.account());
    values.put("pin", Cast.PIN);
    values.put("signUp.pin", "4719");
    values.put("resetPin.pin", "4719");
    values.put("msisdn", shopper.login().name());
    values.put("terminalId", till.name());
    values.put("user", Principals.OPERATOR.name());
    values.put("password", Principals.OPERATOR.secret());
    assignSticker();
    values.put("seqrId", Cast.unique("SWEEP"));
    values.put("externalId", Cast.unique("sweep "));
    values.put("printStickers.text", till.name());
    values.put("printStickersAsWork.text", till.name());
  }

  /** The file name of some program's icon. */
  private String picture() {
    JsonNode programs =
        Call.of("GET", "/api/wallet/v1/loyalty-programs").as(shopperToken).send().json();
    String url = programs.findValue("iconUrl").asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** From now on the number here is of somebody who has no wallet, and a code to get one. */
  void expectNewcomer() {
    String msisdn = "46790" + Cast.unique("");
    values.put("msisdn", msisdn);
    values.put("activationCode", code(msisdn));
  }

  /** From now on the shopper has an activation code for a new PIN. */
  void expectForgottenPin() {
    values.put("resetPin.activationCode", code(shopper.login().name()));
  }

  private static String code(String msisdn) {
    return Call.post("/api/wallet/v1/activation-codes", "{\"msisdn\":\"" + msisdn + "\"}")
        .send()
        .expectGood()
        .json()
        .at("/demoCode")
        .asText();
  }

  /** Another one than the one that is on offer to be assigned. */
  private void assignSticker() {
    Call.of("PUT", "/api/pos/v1/terminals/self/seqr-id")
        .json("{\"seqrId\":\"" + Cast.unique("STICKER") + "\"}")
        .as(tillToken)
        .send()
        .expectGood();
  }

  /** Empty when the server does not let a bill come that far. */
  static Optional<World> at(Scene scene) {
    World world = new World();
    return world.play(scene) ? Optional.of(world) : Optional.empty();
  }

  Login till() {
    return till;
  }

  Caller tillToken() {
    return tillToken;
  }

  Cast.Shopper shopper() {
    return shopper;
  }

  Caller shopperToken() {
    return shopperToken;
  }

  /** What goes by that name here, the operation's own word before that of all merchants. */
  Optional<Object> value(ApiOperation operation, String name) {
    return Optional.ofNullable(values.get(operation.id() + "." + name))
        .or(() -> Optional.ofNullable(values.get(operation.audience() + "." + name)))
        .or(() -> value(name));
  }

  Optional<Object> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private boolean play(Scene scene) {
    Call.Reply sent = Call.post(BILLS, scene.bill()).as(tillToken).send();
    if (!sent.isGood()) {
      return false;
    }
    String reference = sent.json().at("/reference").asText();
    values.put("reference", reference);
    values.put("qrText", "HTTP://SEQR.SE/R" + reference);
    if (scene.isOfMerchants()) {
      MerchantThings.make(scene == Scene.ESTABLISHED)
          .values()
          .forEach(
              (name, value) -> values.put(name.contains(".") ? name : "merchant." + name, value));
      values.put("createLoyaltyProgram.tokenId", Cast.unique("SWEEP_"));
      values.put("createShopNode.resellerId", Cast.unique("sweep_shop_"));
      return true;
    }
    if (scene == Scene.AWAITED) {
      values.put("operator.resellerId", Cast.newMerchant());
      values.put("createMerchant.resellerId", Cast.unique("sweep_merchant_"));
      return true;
    }
    boolean played = scene == Scene.SENT || goOn(scene, reference);
    learn(Call.of("GET", BILLS + "/" + reference).as(tillToken));
    return played;
  }

  private boolean goOn(Scene scene, String reference) {
    Call scan = Call.post("/api/wallet/v1/scans", "{\"qrText\":\"" + values.get("qrText") + "\"}");
    if (!scan.as(shopperToken).send().isGood()) {
      return false;
    }
    if (scene == Scene.PENDING || scene == Scene.PAYABLE) {
      learnRevision(reference);
      return true;
    }
    if (scene == Scene.LATE_CARD) {
      sendTooLate(reference);
    }
    learnRevision(reference);
    Call.Reply paid =
        Call.post(SHOPPER_BILLS + reference + "/payment", payment()).as(shopperToken).send();
    if (!paid.isGood()) {
      return false;
    }
    values.put("ersReference", paid.json().at("/ersReference").asText());
    if (scene == Scene.COLLECTED || scene == Scene.LATE_CARD || scene == Scene.RESERVED) {
      Call.of("GET", BILLS + "/" + reference + "/status").as(tillToken).send().expectGood();
    }
    if (scene == Scene.COLLECTED) {
      giveBackAPart();
    }
    return true;
  }

  private void giveBackAPart() {
    Call.Reply refund =
        Call.post(
                "/api/pos/v1/payments/" + values.get("ersReference") + "/refunds",
                "{\"totalAmount\": {\"value\": \"1.00\", \"currency\": \"SEK\"}}")
            .as(tillToken)
            .send()
            .expectGood();
    values.put("refund", refund.json().at("/ersReference").asText());
  }

  private String payment() {
    return "{\"account\":\"%s\",\"pin\":\"%s\",\"revision\":%s}"
        .formatted(values.get("account"), values.get("pin"), values.get("revision"));
  }

  private void sendTooLate(String reference) {
    learn(Call.of("GET", BILLS + "/" + reference + "/status").as(tillToken));
    Call.of("PUT", BILLS + "/" + reference)
        .json(
            """
            {"totalAmount": {"value": "90.00", "currency": "SEK"},
             "tokens": [{"id": "CITY_CARD", "value": "2690000000025", "status": 1}]}
            """)
        .with("If-Match", String.valueOf(values.get("If-Match")))
        .as(tillToken)
        .send();
  }

  private void learnRevision(String reference) {
    JsonNode bill = Call.of("GET", SHOPPER_BILLS + reference).as(shopperToken).send().json();
    JsonNode seen = bill.at("/content/revision");
    values.put("revision", (seen.isMissingNode() ? bill.at("/revision") : seen).asInt());
  }

  /** Version and tag of the bill as the till sees it. */
  private void learn(Call read) {
    Call.Reply reply = read.send();
    if (reply.isGood()) {
      values.put("version", reply.json().at("/version").asInt());
      reply.etag().ifPresent(tag -> values.put("If-Match", tag));
    }
  }
}
