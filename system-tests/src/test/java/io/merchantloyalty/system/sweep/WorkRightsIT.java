package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Principals;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Long work of each kind by scope and by who asked for it. The kinds are what the running server
 * answers with 202: a key without the scope to ask for the work does not get at its files, and does
 * not give the word either.
 */
class WorkRightsIT {

  private static final String WORKS = "/api/merchant/v1/works/";
  private static final Caller OWNER = Caller.basic("the owner", Principals.MERCHANT);
  private static Rehearsal rehearsal;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void open() throws SQLException {
    rehearsal = Rehearsal.ofAll();
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @TestFactory
  Stream<DynamicTest> aKeyNeedsTheScopeByWhichItCouldHaveAsked() {
    List<ApiOperation> asking =
        rehearsal.operations().stream()
            .filter(operation -> operation.description().at("/responses").has("202"))
            .filter(operation -> operation.audience().equals("merchant"))
            .toList();
    assertThat(asking).hasSizeGreaterThanOrEqualTo(8);
    return asking.stream().map(kind -> DynamicTest.dynamicTest("" + kind, () -> sweep(kind)));
  }

  private static void sweep(ApiOperation kind) {
    Set<String> needed = ApiRights.of(kind).scopes();
    Set<String> others = new TreeSet<>(ApiKeyCaller.ALL_SCOPES);
    others.removeAll(needed);
    Set<String> enough = new TreeSet<>(needed);
    enough.addAll(Set.of("works:read", "works:write"));
    String work = asked(OWNER, kind);
    Caller lacking = ApiKeyCaller.with(others);
    // how far it is may be seen; and from now on the key counts as used
    Call.of("GET", WORKS + work).as(lacking).send().expectGood();
    assertRefused(lacking, work);
    Caller key = ApiKeyCaller.with(enough);
    calls(work).get("the wrong lines").as(key).send().expectGood();
    // who could have asked by a scope for reading fetches a file; all other work waits for a word
    boolean reading = needed.stream().allMatch(scope -> scope.endsWith(":read"));
    String last = reading ? "the file" : "the word";
    calls(work).get(last).as(key).send().expectGood();
  }

  @Test
  void whoAskedForItGivesTheWordAndColleaguesOfTheSameRoleDoNot() {
    Caller manager = Caller.basic("a manager", Colleagues.hired("LOYALTY_MANAGER"));
    Caller colleague = Caller.basic("a colleague", Colleagues.hired("LOYALTY_MANAGER"));
    String work = asked(manager, kind("importBlockedCards"));
    DatabaseState before = camera.take();
    for (String name : List.of("the word", "the end", "the file")) {
      assertThat(calls(work).get(name).as(colleague).send().status()).as(name).isEqualTo(403);
    }
    assertThat(camera.take().changedSince(before)).isEmpty();
    calls(work).get("the word").as(manager).send().expectGood();
    String another = asked(manager, kind("importBlockedCards"));
    calls(another).get("the end").as(OWNER).send().expectGood();
  }

  @Test
  void theWorkOfAnotherMerchantIsNotThere() {
    String work = asked(OWNER, kind("exportBlockedCards"));
    Caller stranger = Caller.basic("another owner", Cast.OTHER_OWNER);
    DatabaseState before = camera.take();
    calls(work)
        .forEach(
            (name, call) -> assertThat(call.as(stranger).send().status()).as(name).isEqualTo(404));
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  /** All that is done with a piece of work, by what one gets of it. */
  private static Map<String, Call> calls(String work) {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("the wrong lines", Call.of("GET", WORKS + work + "/faults"));
    calls.put("the file", Call.of("GET", WORKS + work + "/result"));
    calls.put("the word", Call.post(WORKS + work + "/confirmation", "{\"skipFaults\":true}"));
    calls.put("the end", Call.of("POST", WORKS + work + "/cancellation"));
    return calls;
  }

  private static void assertRefused(Caller caller, String work) {
    DatabaseState before = camera.take();
    calls(work)
        .forEach(
            (name, call) -> assertThat(call.as(caller).send().status()).as(name).isEqualTo(403));
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  private static ApiOperation kind(String id) {
    return rehearsal.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Work that waits for a word, or is done. */
  private static String asked(Caller caller, ApiOperation kind) {
    World world = World.at(rehearsal.settingFor(kind).scene()).orElseThrow();
    Call ask = rehearsal.valid(kind, world, OWNER).as(caller);
    String work = ask.send().expectGood().json().at("/reference").asText();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    Call read = Call.of("GET", WORKS + work).as(OWNER);
    while (!Set.of("CHECKED", "DONE")
        .contains(read.send().expectGood().json().at("/state").asText())) {
      assertThat(System.nanoTime()).as("" + read.send()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return work;
  }
}
