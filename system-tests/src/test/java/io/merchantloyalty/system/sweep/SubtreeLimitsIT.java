package io.merchantloyalty.system.sweep;

import static io.merchantloyalty.system.sweep.Halves.OWNER;
import static io.merchantloyalty.system.sweep.Halves.get;
import static io.merchantloyalty.system.sweep.Halves.newNode;
import static io.merchantloyalty.system.sweep.Halves.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A shop manager who is limited to a subtree (spec 05, Users and rights): at and below its top
 * everything can be changed, elsewhere nothing, and nothing goes out or comes in. Looking is for
 * all of the staff. What is another merchant's looks like what is not there.
 */
class SubtreeLimitsIT {

  private static final String NOWHERE = "0123456789abcdef01234567";
  private static final String NO_TILL = "0460000100009999";
  private static final Caller STRANGER = Caller.basic("another owner", Cast.OTHER_OWNER);

  /** Their lines say where they go: {@link SubtreeFilesIT}. */
  private static final Set<String> FILES = Set.of("importShopNodes", "importTerminals");

  private static DatabaseState.Camera camera;

  private final Halves halves = Halves.make();
  private final Caller manager = halves.manager();
  private final Halves.Half inside = halves.inside();
  private final Halves.Half outside = halves.outside();

  @BeforeAll
  static void open() throws SQLException {
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @Test
  void everyOperationThatChangesTreeOrTillsIsTried() {
    Set<String> wanted = new TreeSet<>();
    for (ApiOperation operation : ApiOperation.all()) {
      if (operation.audience().equals("merchant")
          && (ApiRights.of(operation).scopes().contains("shops:write")
              || ApiRights.of(operation).scopes().contains("terminals:write"))) {
        wanted.add(operation.id());
      }
    }
    wanted.removeAll(FILES);
    assertThat(halves.changes(inside).keySet()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void insideOfItEverythingIsChanged() {
    halves.changes(inside).values().forEach(call -> call.get().send().expectGood());
    halves.node("PUT", inside.top(), "").json("{\"name\":\"Named\"}").send().expectGood();
    assertThat(Halves.read("/shop-nodes/" + inside.shop()).at("/path").toString())
        .endsWith("\"Named\",\"Group\",\"Changed\"]");
  }

  @Test
  void outsideOfItNothingIsChanged() {
    Map<String, Call> calls = new LinkedHashMap<>();
    halves.changes(outside).forEach((name, call) -> calls.put(name, call.get()));
    ObjectNode root = newNode("GROUP", "New", halves.root());
    calls.put("a node below the root", post(manager, "/shop-nodes", root));
    calls.put("another root", post(manager, "/shop-nodes", root.deepCopy().without("parent")));
    calls.put(
        "the root's name", halves.node("PUT", halves.root(), "").json("{\"name\":\"Changed\"}"));
    assertRefused(calls);
  }

  @Test
  void nothingGoesOutAndNothingComesIn() {
    assertRefused(
        Map.of(
            "a shop out", halves.move(inside.shop(), outside.group()),
            "a group out", halves.move(inside.group(), halves.root()),
            "a shop in", halves.move(outside.shop(), inside.group()),
            "a group in", halves.move(outside.top(), inside.group()),
            "a till out", halves.moveTill(inside.till(), outside.shop()),
            "a till in", halves.moveTill(outside.till(), inside.shop())));
  }

  /** Who is limited to it does not decide about it. */
  @Test
  void theTopItselfIsNeitherMovedNorRetired() {
    assertRefused(
        Map.of(
            "below itself", halves.move(inside.top(), inside.group()),
            "to the root", halves.move(inside.top(), halves.root()),
            "away", halves.move(inside.top(), outside.group()),
            "retired", halves.node("POST", inside.top(), "/retirement")));
  }

  /** Programs, cards and people are not a shop manager's, nor inside. */
  @Test
  void marksAndUsersAreNotChangedInsideEither() {
    String marks = "/loyalty-programs/SOME_CARD/marks";
    ObjectNode mark =
        Call.JSON.createObjectNode().put("node", inside.shop()).put("kind", "EXCLUDE");
    ObjectNode user = Call.JSON.createObjectNode().put("userId", Cast.unique("new."));
    user.put("name", "New").put("role", "SHOP_MANAGER").put("subtree", inside.top());
    assertRefused(
        Map.of(
            "a mark", post(manager, marks, mark),
            "its effect", post(manager, "/loyalty-programs/SOME_CARD/mark-effects", mark),
            "a colleague", post(manager, "/users", user),
            "the staff", get(manager, "/users"),
            "the log", get(manager, "/audit")));
  }

  @Test
  void everythingOfTheMerchantIsLookedAt() {
    for (Halves.Half half : List.of(inside, outside)) {
      for (String path :
          List.of(
              "/shop-nodes?parent=" + half.top(),
              "/shop-nodes/" + half.shop(),
              "/shop-nodes/" + half.shop() + "/way",
              "/shop-nodes/" + half.shop() + "/programs",
              "/shop-nodes/" + half.shop() + "/marks",
              "/terminals?shop=" + half.top(),
              "/terminals/" + half.till(),
              "/terminals/" + half.till() + "/sticker.svg",
              "/terminals.csv?shop=" + half.top(),
              "/bills?terminalId=" + half.till(),
              "/why?program=SOME_CARD&at=2026-01-01T00:00:00Z&terminal=" + half.till(),
              "/why?program=SOME_CARD&at=2026-01-01T00:00:00Z&node=" + half.shop())) {
        Call.Reply seen = get(manager, path).send().expectGood();
        assertThat(seen.text()).as(path).isEqualTo(get(OWNER, path).send().text());
      }
      get(manager, "/stickers.pdf?shop=" + half.top()).send().expectGood();
    }
  }

  @Test
  void theTreeSaysWhatMayBeChanged() {
    assertThat(changeable(halves.root(), inside.top())).isTrue();
    assertThat(changeable(halves.root(), outside.top())).isFalse();
    assertThat(changeable(inside.top(), inside.shop())).isTrue();
    assertThat(changeable(outside.top(), outside.shop())).isFalse();
  }

  /** As a register does that is set up in a shop: the principal names the shop. */
  @Test
  void aRegisterIsRegisteredInTheirOwnShopsOnly() {
    String till = "{\"externalId\":\"x\",\"password\":\"till-secret\",\"name\":\"X\"}";
    Call.post("/api/pos/v1/terminals", till).as(halves.managerIn(inside)).send().expectGood();
    assertRefused(
        Map.of(
            "another shop",
            Call.post("/api/pos/v1/terminals", till).as(halves.managerIn(outside)),
            "the merchant's first shop",
            Call.post("/api/pos/v1/terminals", till).as(manager)));
  }

  @Test
  void anotherPartOfTheTreeCountsFromTheNextCallOn() {
    halves.limitTo(outside.top());
    Map<String, Call> calls = new LinkedHashMap<>();
    halves.changes(inside).forEach((name, call) -> calls.put(name, call.get()));
    assertRefused(calls);
    halves.changes(outside).values().forEach(call -> call.get().send().expectGood());
  }

  @Test
  void whatIsAnotherMerchantsLooksLikeWhatIsNotThere() {
    JsonNode theirs = get(STRANGER, "/shop-nodes").send().expectGood().json();
    String node = theirs.at("/shopNodes/0/reference").asText();
    JsonNode tills = get(STRANGER, "/terminals").send().expectGood().json();
    String till = tills.at("/terminals/0/terminalId").asText();
    Map<String, Supplier<Call>> foreign = aboutAll(node, till);
    Map<String, Supplier<Call>> missing = aboutAll(NOWHERE, NO_TILL);
    foreign.forEach(
        (name, call) -> {
          DatabaseState before = camera.take();
          Call.Reply reply = call.get().send();
          Call.Reply wanted = missing.get(name).get().send();
          assertThat(reply.status()).as(name + ": " + reply).isIn(400, 404);
          assertThat(said(reply, node, till)).as(name).isEqualTo(said(wanted, NOWHERE, NO_TILL));
          assertThat(camera.take().changedSince(before)).as(name).isEmpty();
        });
  }

  /** All that names a node or a till, in its path or its body. */
  private Map<String, Supplier<Call>> aboutAll(String node, String till) {
    Map<String, Supplier<Call>> calls =
        halves.changes(
            new Halves.Half(node, "Theirs", node, node, node, inside.resellerId(), till));
    calls.put("a shop to a node", () -> halves.move(inside.shop(), node));
    calls.put("a till to a shop", () -> halves.moveTill(inside.till(), node));
    for (String path :
        List.of(
            "/shop-nodes?parent=" + node,
            "/shop-nodes/" + node,
            "/shop-nodes/" + node + "/children",
            "/shop-nodes/" + node + "/way",
            "/shop-nodes/" + node + "/programs",
            "/shop-nodes/" + node + "/marks",
            "/terminals?shop=" + node,
            "/terminals.csv?shop=" + node,
            "/stickers.pdf?shop=" + node,
            "/terminals/" + till,
            "/terminals/" + till + "/sticker.png",
            "/terminals/" + till + "/sticker.svg",
            "/bills?terminalId=" + till,
            "/why?program=SOME_CARD&node=" + node,
            "/why?program=SOME_CARD&terminal=" + till)) {
      calls.put(path.replace(node, "{node}").replace(till, "{till}"), () -> get(manager, path));
    }
    for (String path : List.of("/terminal-exports?shop=" + node, "/sticker-sheets?shop=" + node)) {
      calls.put(
          path.replace(node, "{node}"), () -> Call.of("POST", Halves.BASE + path).as(manager));
    }
    return calls;
  }

  /** Without what differs from call to call. */
  private static String said(Call.Reply reply, String node, String till) {
    return reply
        .toString()
        .replaceAll("\"correlationId\":\"[^\"]*\"", "")
        .replace(node, "{node}")
        .replace(till, "{till}");
  }

  private boolean changeable(String parent, String child) {
    String first = "/shop-nodes/" + parent + "/children?limit=200";
    JsonNode page = get(manager, first).send().expectGood().json();
    while (true) {
      for (JsonNode branch : page.at("/branches")) {
        if (branch.at("/reference").asText().equals(child)) {
          return branch.at("/changeable").asBoolean();
        }
      }
      String next = page.at("/nextCursor").asText();
      // the sweeps before have left hundreds there
      assertThat(next).as(child + " below " + parent).isNotEmpty();
      page = get(manager, first + "&cursor=" + next).send().expectGood().json();
    }
  }

  private static void assertRefused(Map<String, Call> calls) {
    Map<String, Integer> found = new LinkedHashMap<>();
    Map<String, Integer> wanted = new LinkedHashMap<>();
    DatabaseState before = camera.take();
    calls.forEach(
        (name, call) -> {
          found.put(name, call.send().status());
          wanted.put(name, 403);
        });
    assertThat(found).isEqualTo(wanted);
    assertThat(camera.take().changedSince(before)).isEmpty();
  }
}
