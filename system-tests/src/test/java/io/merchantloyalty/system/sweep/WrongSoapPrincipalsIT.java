package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@link WrongPrincipalsIT} over SOAP, for every operation of the running server's WSDL. */
class WrongSoapPrincipalsIT {

  /** Unknown, wrong password, not allowed, not there for this caller (spec 03, Result codes). */
  private static final Set<Integer> REFUSED = Set.of(20, 21, 23, 29, 37, 52, 54, 97);

  private static final int UNSUPPORTED = 91;

  /** May be called by tills and by merchants' users. */
  private static final Set<String> FOR_BOTH =
      Set.of(
          "markTransactionPeriod",
          "executeReport",
          "refundPayment",
          "requestPrincipalInformation",
          "changePrincipalPassword",
          "confirmCustomerRegistration");

  /** A refund by another till of the merchant is allowed by name (spec 07). */
  private static final Set<String> SHARED_BY_TILLS = Set.of("refundPayment");

  private static Login otherTill;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void hire() throws SQLException {
    camera = new DatabaseState.Camera();
    otherTill = Cast.newTill();
  }

  @AfterAll
  static void end() throws SQLException {
    camera.close();
  }

  @TestFactory
  Stream<DynamicTest> everyWrongPrincipalIsRefusedAndChangesNothing() {
    return SoapCall.operations().stream()
        .filter(operation -> SoapCall.captured(operation).hasContext())
        .map(operation -> DynamicTest.dynamicTest(operation, () -> sweep(operation)));
  }

  private record Setting(Scene scene, String callerType, int code) {}

  private static void sweep(String operation) {
    Setting setting = settingFor(operation);
    Set<String> changed = refusedToAll(operation, setting);
    if (!changed.isEmpty()) {
      // what a timer of the server did meanwhile does not happen again
      changed = refusedToAll(operation, setting);
    }
    assertThat(changed).as("changed by calls that were refused").isEmpty();
  }

  /** Where the one who may is granted the call, or told that nobody is. */
  private static Setting settingFor(String operation) {
    List<String> tried = new ArrayList<>();
    for (Scene scene : EnumSet.range(Scene.SENT, Scene.RESERVED)) {
      Optional<World> world = World.at(scene);
      if (world.isEmpty()) {
        continue;
      }
      for (String type : typesFor(operation)) {
        SoapCall.Reply reply =
            SoapCall.captured(operation).about(world.get()).as(right(type, world.get())).send();
        if (reply.code() == 0 || reply.code() == UNSUPPORTED) {
          return new Setting(scene, type, reply.code());
        }
        tried.add(scene + " " + type + ": " + reply);
      }
    }
    throw new AssertionError(
        operation
            + ": no way to make this succeed was found; teach World or Scene what it needs:\n"
            + String.join("\n", tried));
  }

  private static Set<String> typesFor(String operation) {
    return FOR_BOTH.contains(operation)
        ? Set.of(SoapCaller.TILL, SoapCaller.USER)
        : Set.of(SoapCall.captured(operation).principalType());
  }

  private static SoapCaller right(String type, World world) {
    return type.equals(SoapCaller.TILL)
        ? SoapCaller.till("the till", world.till())
        : SoapCaller.user("the owner", Principals.MERCHANT);
  }

  private static Set<String> refusedToAll(String operation, Setting setting) {
    World world = World.at(setting.scene()).orElseThrow();
    SoapCall call = SoapCall.captured(operation).about(world);
    DatabaseState before = camera.take();
    for (SoapCaller wrong : wrong(operation, call, world)) {
      camera.forgiveGuesses();
      SoapCall.Reply reply = call.as(wrong).send();
      assertThat(reply.http().status()).as(wrong + ": " + reply).isEqualTo(200);
      if (setting.code() == UNSUPPORTED && reply.code() == UNSUPPORTED) {
        continue;
      }
      assertThat(reply.code()).as(wrong + ": " + reply).isIn(REFUSED);
    }
    Set<String> changed = camera.take().changedSince(before);
    camera.forgiveGuesses();
    SoapCall.Reply granted = call.as(right(setting.callerType(), world)).send();
    assertThat(granted.code()).as("the right caller: " + granted).isEqualTo(setting.code());
    return changed;
  }

  private static List<SoapCaller> wrong(String operation, SoapCall call, World world) {
    SoapCaller till = SoapCaller.till("the till", world.till());
    SoapCaller owner = SoapCaller.user("the owner", Principals.MERCHANT);
    List<SoapCaller> wrong = new ArrayList<>();
    wrong.add(new SoapCaller("nobody", "", Optional.empty(), Optional.empty()));
    wrong.add(new SoapCaller("a password alone", "", Optional.empty(), till.password()));
    for (SoapCaller right : List.of(till, owner)) {
      wrong.add(right.withPassword(right + " with another password", Optional.of("another")));
      wrong.add(right.withPassword(right + " without password", Optional.empty()));
    }
    wrong.add(SoapCaller.till("an unknown till", new Login("no-such-till", "2009")));
    wrong.add(SoapCaller.user("an unknown user", new Login("public_test_shop/nobody", "1234")));
    wrong.add(SoapCaller.till("a shopper as a till", world.shopper().login()));
    wrong.add(SoapCaller.user("a shopper as a user", world.shopper().login()));
    wrong.add(SoapCaller.till("the operator as a till", Principals.OPERATOR));
    wrong.add(new SoapCaller("another type", "SUBSCRIBERID", till.id(), till.password()));
    Set<String> types = typesFor(operation);
    if (!types.contains(SoapCaller.TILL)) {
      wrong.add(till);
    } else if (call.namesAThing()) {
      wrong.add(SoapCaller.till("a till of another merchant", Principals.OTHER_TILL));
      if (!SHARED_BY_TILLS.contains(operation)) {
        wrong.add(SoapCaller.till("another till of the shop", otherTill));
      }
    }
    if (!types.contains(SoapCaller.USER)) {
      wrong.add(owner);
    } else if (call.namesAThing()) {
      wrong.add(SoapCaller.user("another merchant's owner", Cast.OTHER_OWNER));
    }
    if (types.equals(Set.of(SoapCaller.USER))) {
      wrong.add(SoapCaller.user("a user who may only look", Cast.VIEWER));
    }
    return wrong;
  }
}
