package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Principals;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Role × operation and scope × operation of the merchants' API (spec 05, Users and rights): who may
 * not is refused with 403 and changes nothing; who may is granted the very same call. The list of
 * operations is the running server's: a new one has to be put down in {@link ApiRights}.
 */
class RightsIT {

  private static final Caller OWNER = Caller.basic("the owner", Principals.MERCHANT);
  private static final int FORBIDDEN = 403;
  private static final Map<String, Caller> PEOPLE = new HashMap<>();
  private static final Map<Set<String>, Caller> KEYS = new HashMap<>();
  private static final Map<Scene, World> SEEN = new HashMap<>();
  private static Rehearsal rehearsal;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void hire() throws SQLException {
    rehearsal = Rehearsal.ofAll();
    ApiRights.ROLES.forEach(role -> PEOPLE.put(role, Caller.basic(role, Colleagues.hired(role))));
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @Test
  void everyOperationOfMerchantsIsPutDown() {
    assertThat(ofMerchants().map(ApiOperation::id))
        .containsExactlyInAnyOrderElementsOf(ApiRights.operations());
  }

  /** What else work asks for depends on what it is about, and is told in words. */
  @Test
  void theDocumentSaysWhichRolesAndScopesAnOperationIsFor() {
    ofMerchants()
        .filter(operation -> !operation.isForEverybody() && !operation.wantsPassword())
        .forEach(
            operation -> {
              ApiRights rights = ApiRights.of(operation);
              if (operation.path().contains("/works/")) {
                assertThat(operation.roles()).as("" + operation).containsAll(rights.roles());
                assertThat(rights.scopes()).as("" + operation).containsAll(operation.scopes());
                assertThat(operation.scopes()).as("" + operation).isNotEmpty();
              } else {
                assertThat(operation.roles()).as("" + operation).isEqualTo(rights.roles());
                assertThat(operation.scopes()).as("" + operation).isEqualTo(rights.scopes());
              }
            });
  }

  @Test
  void everyScopeThatTheServerKnowsIsTried() {
    Call.Reply refused =
        Call.post("/api/merchant/v1/api-keys", "{\"name\":\"X\",\"scopes\":[\"x\"]}")
            .as(OWNER)
            .send();
    String rule = refused.json().at("/violations/0/rule").asText();
    assertThat(rule.replace("must be one of ", "").split(", "))
        .containsExactlyInAnyOrderElementsOf(ApiKeyCaller.ALL_SCOPES);
  }

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefusedAndWhoMayIsGrantedTheSameCall() {
    return ofMerchants()
        .map(operation -> DynamicTest.dynamicTest("" + operation, () -> sweep(operation)));
  }

  private static void sweep(ApiOperation operation) {
    Call call = valid(operation);
    // what a timer of the server does meanwhile does not happen again; what a caller did, does
    Set<String> changed = changedByOthers(operation, call);
    if (!changed.isEmpty()) {
      changed = changedByOthers(operation, call);
    }
    assertThat(changed).as("changed by calls that were refused").isEmpty();
    Map<String, Call.Reply> refused = new LinkedHashMap<>();
    for (Iterator<Caller> callers = allowed(operation).iterator(); callers.hasNext(); ) {
      Caller caller = callers.next();
      Call.Reply reply = call.as(caller).send();
      if (!reply.isGranted()) {
        refused.put(caller + ": " + call, reply);
      }
      if (!operation.onlyReads() && callers.hasNext()) {
        // what was done once cannot be done again
        call = valid(operation);
      }
    }
    assertThat(refused).as("refused to those who may").isEmpty();
  }

  private static Set<String> changedByOthers(ApiOperation operation, Call call) {
    Map<String, Integer> found = new LinkedHashMap<>();
    Map<String, Integer> wanted = new LinkedHashMap<>();
    Map<String, Caller> others = others(operation);
    DatabaseState before = camera.take();
    others.forEach(
        (name, caller) -> {
          found.put(name, call.as(caller).send().status());
          wanted.put(name, FORBIDDEN);
        });
    assertThat(found).as("" + call).isEqualTo(wanted);
    return camera.take().changedSince(before);
  }

  /** As an owner would send it. What is only read may be of one world for all. */
  private static Call valid(ApiOperation operation) {
    Scene scene = rehearsal.settingFor(operation).scene();
    World world =
        operation.onlyReads()
            ? SEEN.computeIfAbsent(scene, some -> World.at(some).orElseThrow())
            : World.at(scene).orElseThrow();
    return rehearsal.valid(operation, world, OWNER);
  }

  private static List<Caller> allowed(ApiOperation operation) {
    ApiRights rights = ApiRights.of(operation);
    if (operation.isForEverybody()) {
      return List.of(Caller.NOBODY);
    }
    List<Caller> allowed = new ArrayList<>();
    rights.roles().stream().sorted().map(PEOPLE::get).forEach(allowed::add);
    if (rights.scopes().equals(ApiRights.ANY_KEY)) {
      ApiKeyCaller.ALL_SCOPES.forEach(scope -> allowed.add(key(Set.of(scope))));
    } else if (!rights.scopes().isEmpty()) {
      allowed.add(key(rights.scopes()));
    }
    return allowed;
  }

  /** Every other role, each scope alone, and all scopes but one that is needed. */
  private static Map<String, Caller> others(ApiOperation operation) {
    ApiRights rights = ApiRights.of(operation);
    Map<String, Caller> others = new LinkedHashMap<>();
    if (operation.isForEverybody()) {
      return others;
    }
    Set<String> roles = new TreeSet<>(ApiRights.ROLES);
    roles.removeAll(rights.roles());
    roles.forEach(role -> others.put(role, PEOPLE.get(role)));
    if (operation.wantsPassword() || rights.scopes().equals(ApiRights.ANY_KEY)) {
      return others;
    }
    Set<Set<String>> keys = new HashSet<>();
    for (String scope : ApiKeyCaller.ALL_SCOPES) {
      keys.add(Set.of(scope));
    }
    for (String needed : rights.scopes()) {
      Set<String> allButOne = new TreeSet<>(ApiKeyCaller.ALL_SCOPES);
      allButOne.remove(needed);
      keys.add(allButOne);
    }
    if (rights.scopes().isEmpty()) {
      keys.add(ApiKeyCaller.ALL_SCOPES);
    }
    keys.remove(rights.scopes());
    keys.forEach(scopes -> others.put("" + new TreeSet<>(scopes), key(scopes)));
    return others;
  }

  private static Caller key(Set<String> scopes) {
    return KEYS.computeIfAbsent(Set.copyOf(scopes), ApiKeyCaller::with);
  }

  private static Stream<ApiOperation> ofMerchants() {
    return rehearsal.operations().stream()
        .filter(operation -> operation.audience().equals("merchant"));
  }
}
