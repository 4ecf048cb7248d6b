package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Two branches below the root of the demo's first merchant, each with groups, a shop and a till in
 * it, and a shop manager who is limited to one of them.
 *
 * @param login of the manager
 * @param root reference of the node above both
 */
record Halves(Login login, String root, Half inside, Half outside) {

  static final String BASE = "/api/merchant/v1";
  static final Caller OWNER = Caller.basic("the owner", Principals.MERCHANT);

  /**
   * One branch: its top, what hangs below it, by their references, and the shop's till.
   *
   * @param empty a group with nothing below it
   */
  record Half(
      String top,
      String topName,
      String group,
      String empty,
      String shop,
      String resellerId,
      String till) {}

  static Halves make() {
    String root = read("/shop-nodes").at("/shopNodes/0/reference").asText();
    Half inside = half(root, "Inside ");
    Login manager = Colleagues.hired("SHOP_MANAGER", Optional.of(inside.top()));
    return new Halves(manager, root, inside, half(root, "Outside "));
  }

  Caller manager() {
    return Caller.basic("the manager", login);
  }

  /** What the manager is called within the merchant. */
  String userId() {
    return login.name().substring(login.name().indexOf('/') + 1);
  }

  /** The manager as who stands in a shop: the principal names it. */
  Caller managerIn(Half half) {
    return Caller.basic(
        "the manager in a shop", new Login(half.resellerId() + "/" + userId(), login.secret()));
  }

  /** From now on the manager is limited to another node. */
  void limitTo(String node) {
    String user = "/users/" + userId();
    ObjectNode rights = Call.JSON.createObjectNode().put("name", "Manager");
    tagged(OWNER, "PUT", user, "")
        .json(rights.put("role", "SHOP_MANAGER").put("subtree", node))
        .send()
        .expectGood();
  }

  private static Half half(String root, String called) {
    String topName = Cast.unique(called);
    String top = made(newNode("GROUP", topName, root));
    String resellerId = Cast.unique("half_shop_");
    String shop = made(newNode("SHOP", "Shop", top).put("resellerId", resellerId));
    Call place = post(OWNER, "/terminals", newTill(shop));
    String till = place.send().expectGood().json().at("/terminal/terminalId").asText();
    sticker(OWNER, till).send().expectGood();
    return new Half(
        top,
        topName,
        made(newNode("GROUP", "Group", top)),
        made(newNode("GROUP", "Empty", top)),
        shop,
        resellerId,
        till);
  }

  /**
   * Every operation that changes tree or tills, by its name, as the manager would do it in a
   * branch, in an order in which all can be done.
   */
  Map<String, Supplier<Call>> changes(Half half) {
    Map<String, Supplier<Call>> calls = new LinkedHashMap<>();
    String shop = half.shop();
    String till = half.till();
    calls.put(
        "createShopNode",
        () -> post(manager(), "/shop-nodes", newNode("SHOP", "New", half.group())));
    calls.put("changeShopNode", () -> node("PUT", shop, "").json("{\"name\":\"Changed\"}"));
    calls.put("moveShopNode", () -> move(shop, half.group()));
    calls.put("retireShopNode", () -> node("POST", half.empty(), "/retirement"));
    calls.put("placeTerminal", () -> post(manager(), "/terminals", newTill(shop)));
    calls.put("changeTerminal", () -> moveTill(till, shop));
    calls.put("renewTerminalPassword", () -> till("POST", till, "/password"));
    calls.put("assignTerminalSeqrId", () -> sticker(manager(), till));
    calls.put("freeTerminalSeqrId", () -> till("DELETE", till, "/seqr-id"));
    calls.put("unregisterShopTerminal", () -> till("POST", till, "/unregistration"));
    return calls;
  }

  Call move(String node, String parent) {
    return node("POST", node, "/move").json("{\"parent\":\"" + parent + "\"}");
  }

  /** With another name, too, so that it is seen when half of it is done. */
  Call moveTill(String till, String shop) {
    ObjectNode body = Call.JSON.createObjectNode();
    body.put("externalId", Cast.unique("changed ")).put("name", "Changed").put("shop", shop);
    return till("PUT", till, "").json(body.put("acceptsRowsThatDiffer", true));
  }

  Call node(String method, String node, String below) {
    return tagged(manager(), method, "/shop-nodes/" + node, below);
  }

  Call till(String method, String till, String below) {
    return tagged(manager(), method, "/terminals/" + till, below);
  }

  private static Call sticker(Caller caller, String till) {
    return tagged(caller, "PUT", "/terminals/" + till, "/seqr-id")
        .json("{\"seqrId\":\"" + Cast.unique("HALF") + "\"}");
  }

  static ObjectNode newNode(String kind, String name, String parent) {
    ObjectNode body = Call.JSON.createObjectNode();
    return body.put("kind", kind).put("name", name).put("parent", parent);
  }

  static ObjectNode newTill(String shop) {
    ObjectNode body = Call.JSON.createObjectNode();
    body.put("kind", "CASH_REGISTER").put("externalId", Cast.unique("half till "));
    return body.put("name", "Till").put("shop", shop);
  }

  private static String made(ObjectNode node) {
    return post(OWNER, "/shop-nodes", node).send().expectGood().json().at("/reference").asText();
  }

  /** As the owner sees it. */
  static JsonNode read(String path) {
    return get(OWNER, path).send().expectGood().json();
  }

  static Call get(Caller caller, String path) {
    return Call.of("GET", BASE + path).as(caller);
  }

  static Call post(Caller caller, String path, JsonNode body) {
    return Call.of("POST", BASE + path).json(body).as(caller);
  }

  /** About a thing as it is now; what the caller cannot see has no tag, and gets some. */
  private static Call tagged(Caller caller, String method, String thing, String below) {
    String tag = get(caller, thing).send().etag().orElse("\"0\"");
    return Call.of(method, BASE + thing + below).with("If-Match", tag).as(caller);
  }
}
