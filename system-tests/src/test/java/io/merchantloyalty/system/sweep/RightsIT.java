package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Role × operation and scope × operation of the merchants' API (spec 05, Users and rights): what is
 * not allowed is refused with 403, what is allowed is not, whatever else comes of it. The list of
 * operations is the running server's: a new one has to be put down here.
 */
class RightsIT {

  private static final String BASE = "/api/merchant/v1";
  private static final String PASSWORD = "four words by heart";
  private static final List<String> ROLES =
      List.of("OWNER", "LOYALTY_MANAGER", "SHOP_MANAGER", "FINANCE", "VIEWER");
  private static final Set<String> ALL = Set.copyOf(ROLES);
  private static final Set<String> LOYALTY = Set.of("OWNER", "LOYALTY_MANAGER");
  private static final Set<String> SHOPS = Set.of("OWNER", "SHOP_MANAGER");
  private static final Set<String> OWNERS = Set.of("OWNER");

  /** {@code scope}: empty when no API key does it. */
  private record Allowed(Set<String> roles, String scope) {}

  private static final Map<String, Allowed> RIGHTS = new TreeMap<>();

  static {
    allow(
        ALL,
        "programs:read",
        "listLoyaltyPrograms",
        "readLoyaltyProgram",
        "tryCardNumber",
        "listMarks",
        "listParticipations",
        "listInvitations",
        "askWhy");
    allow(
        LOYALTY,
        "programs:write",
        "createLoyaltyProgram",
        "changeLoyaltyProgram",
        "publishLoyaltyProgram",
        "retireLoyaltyProgram",
        "putProgramPicture",
        "addMark",
        "endMark",
        "endMarkNow",
        "previewMark",
        "previewMarkEnd",
        "previewMarkRemoval",
        "removeMark",
        "inviteMerchant",
        "withdrawInvitation",
        "acceptInvitation",
        "declineInvitation",
        "leaveCoalition");
    allow(ALL, "cards:read", "countCards", "findCard", "listBlockedCards");
    allow(LOYALTY, "cards:write", "blockCard", "unblockCard");
    allow(
        ALL,
        "shops:read",
        "listShopNodes",
        "readShopNode",
        "listBranches",
        "readWay",
        "listMarksHere",
        "listProgramsHere");
    allow(
        SHOPS, "shops:write", "createShopNode", "changeShopNode", "moveShopNode", "retireShopNode");
    allow(ALL, "terminals:read", "listTerminals", "readShopTerminal");
    allow(
        SHOPS,
        "terminals:write",
        "placeTerminal",
        "changeTerminal",
        "renewTerminalPassword",
        "assignTerminalSeqrId",
        "freeTerminalSeqrId");
    allow(OWNERS, "audit:read", "readAudit", "exportAudit");
    allow(
        OWNERS,
        "",
        "listUsers",
        "inviteUser",
        "readUser",
        "changeUser",
        "disableUser",
        "enableUser",
        "renewUserLink",
        "revokeUserLink",
        "endUserSecondFactor",
        "listApiKeys",
        "createApiKey",
        "readApiKey",
        "revokeApiKey");
    allow(ALL, "", "readProfile", "changeProfile", "signInMerchantUser");
  }

  private static final Map<String, Caller> PEOPLE = new HashMap<>();
  private static final Map<String, Caller> KEYS = new HashMap<>();
  private static Rehearsal rehearsal;

  @BeforeAll
  static void hire() {
    rehearsal = Rehearsal.ofAll();
    ROLES.forEach(role -> PEOPLE.put(role, person(role)));
    for (String scope : ApiKeyCaller.ALL_SCOPES) {
      Set<String> others = new HashSet<>(ApiKeyCaller.ALL_SCOPES);
      others.remove(scope);
      KEYS.put(scope, ApiKeyCaller.with(Set.of(scope)));
      KEYS.put("not " + scope, ApiKeyCaller.with(others));
    }
  }

  @Test
  void everyOperationOfMerchantsIsPutDownHere() {
    assertThat(ofMerchants().map(ApiOperation::id))
        .containsExactlyInAnyOrderElementsOf(RIGHTS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> rolesAndScopesDoWhatTheyAreForAndNothingElse() {
    return ofMerchants()
        .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check(operation)));
  }

  private static void check(ApiOperation operation) {
    Allowed allowed = RIGHTS.get(operation.id());
    World world = World.at(rehearsal.settingFor(operation).scene()).orElseThrow();
    Call call = rehearsal.valid(operation, world, Caller.basic("the owner", Principals.MERCHANT));
    for (String role : ROLES) {
      is(allowed.roles().contains(role), call, PEOPLE.get(role), role);
    }
    if (operation.wantsPassword()) {
      return;
    }
    for (String scope : ApiKeyCaller.ALL_SCOPES) {
      is(scope.equals(allowed.scope()), call, KEYS.get(scope), scope);
    }
    if (!allowed.scope().isEmpty()) {
      is(false, call, KEYS.get("not " + allowed.scope()), "all but " + allowed.scope());
    }
  }

  private static void is(boolean allowed, Call call, Caller caller, String who) {
    Call.Reply reply = call.as(caller).send();
    String said = who + ": " + call + " -> " + reply;
    if (allowed) {
      assertThat(reply.status()).as(said).isNotIn(401, 403, 500);
    } else {
      assertThat(reply.status()).as(said).isEqualTo(403);
    }
  }

  private static Stream<ApiOperation> ofMerchants() {
    return rehearsal.operations().stream()
        .filter(operation -> operation.audience().equals("merchant"))
        .filter(operation -> !operation.isForEverybody());
  }

  private static Caller person(String role) {
    Caller owner = Caller.basic("the owner", Principals.MERCHANT);
    String userId = Cast.unique("rights.");
    ObjectNode body =
        Call.JSON.createObjectNode().put("userId", userId).put("name", role).put("role", role);
    String token =
        Call.of("POST", BASE + "/users")
            .json(body)
            .as(owner)
            .send()
            .expectGood()
            .json()
            .at("/linkToken")
            .asText();
    ObjectNode accepted =
        Call.JSON.createObjectNode().put("linkToken", token).put("password", PASSWORD);
    String principal =
        Call.of("POST", BASE + "/user-links")
            .json(accepted)
            .send()
            .expectGood()
            .json()
            .at("/principal")
            .asText();
    return Caller.basic(role, new Login(principal, PASSWORD));
  }

  private static void allow(Set<String> roles, String scope, String... operations) {
    for (String operation : operations) {
      RIGHTS.put(operation, new Allowed(roles, scope));
    }
  }
}
