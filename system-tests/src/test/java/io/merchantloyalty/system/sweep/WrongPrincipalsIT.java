package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation that the running server has, called by everybody who may not (spec 07). Nobody
 * gets more than a refusal, nothing in the database changes, and then the very same request is
 * granted to the one who may, so that it was the caller and nothing else that was wrong.
 */
class WrongPrincipalsIT {

  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  /** Operations that ask nobody who they are: they sign in by their body, or show pictures. */
  private static final Set<String> OPEN_TO_EVERYBODY =
      Set.of(
          "acceptUserLink",
          "askForActivationCode",
          "beginSecondFactor",
          "readPicture",
          "refreshTokens",
          "resetPin",
          "signInOperator",
          "signInShopper",
          "signOutShopper",
          "signUp");

  private static List<ApiOperation> operations;
  private static Rehearsal rehearsal;
  private static WrongPrincipals principals;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void read() throws SQLException {
    rehearsal = Rehearsal.ofAll();
    operations = rehearsal.operations();
    principals = new WrongPrincipals();
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void end() throws SQLException {
    camera.close();
  }

  @Test
  void nothingElseIsOpenToEverybody() {
    assertThat(operations.stream().filter(ApiOperation::isForEverybody).map(ApiOperation::id))
        .containsExactlyInAnyOrderElementsOf(OPEN_TO_EVERYBODY);
  }

  @Test
  void whatIsGrantedIsSeenToChangeTheDatabase() {
    DatabaseState before = camera.take();
    World.at(Scene.SENT);
    assertThat(camera.take().changedSince(before)).hasSizeGreaterThan(3);
    assertThat(camera.take().changedSince(camera.take())).isEmpty();
  }

  /** What merchants do comes last: it may change what the other worlds are made of. */
  @TestFactory
  Stream<DynamicTest> everyWrongPrincipalIsRefusedAndChangesNothing() {
    return operations.stream()
        .filter(operation -> !operation.isForEverybody())
        .sorted(Comparator.comparing(operation -> operation.path().startsWith("/api/merchant")))
        .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> sweep(operation)));
  }

  private static void sweep(ApiOperation operation) {
    Rehearsal.Setting setting = rehearsal.settingFor(operation);
    // what a timer of the server does meanwhile does not happen again; what a caller did, does
    Set<String> changed = refusedToAll(operation, setting);
    if (!changed.isEmpty()) {
      changed = refusedToAll(operation, setting);
    }
    assertThat(changed).as("changed by calls that were refused").isEmpty();
  }

  private static Set<String> refusedToAll(ApiOperation operation, Rehearsal.Setting setting) {
    World world = World.at(setting.scene()).orElseThrow();
    Caller right = rehearsal.right(operation, world, setting);
    Call call = rehearsal.valid(operation, world, right);
    DatabaseState before = camera.take();
    for (Caller wrong : principals.wrong(operation, world)) {
      camera.forgiveGuesses();
      Call.Reply reply = call.as(wrong).send();
      assertThat(reply.status()).as(wrong + ": " + call + " -> " + reply).isIn(REFUSED);
      assertThat(reply.contentType()).as(wrong + "").startsWith("application/problem+json");
    }
    Set<String> changed = camera.take().changedSince(before);
    camera.forgiveGuesses();
    Call.Reply granted = call.as(right).send();
    assertThat(granted.isGranted()).as("the right caller: " + call + " -> " + granted).isTrue();
    return changed;
  }
}
