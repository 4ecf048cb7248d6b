package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Places;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Role by page by action of the console (spec 05, Users and rights), by hand-made requests: every
 * page is opened by every role; and whatever an owner can press on it is sent by those whose role
 * does not have it, with the owner's ids and fields and their own view state. The list of pages is
 * taken from the source of what runs, so that a new one cannot be forgotten.
 */
class WrongStaffIT {

  private static final String PASSWORD = "four words by heart";
  private static final Path PAGES =
      Places.checkout().resolve("admin-jsf/src/main/resources/META-INF/resources/admin");

  /** Pages that are there before anybody has signed in, and the start page, are not in an area. */
  private static final int NAMES_OF_AREA_AND_PAGE = 2;

  /** Everybody may, and whoever did would be asked for a password by all that follows. */
  private static final String SIGN_OUT = "signOut:go";

  /**
   * All staff may; what is asked for is long work when the sweeps have made many nodes and tills.
   */
  private static final Map<String, Set<String>> FILES_FOR_ALL =
      Map.of(
          "/admin/tree/browse.xhtml", Set.of("out:export"),
          "/admin/terminals/list.xhtml", Set.of("f:export", "f:print"));

  private static final List<String> FAULTS = new ArrayList<>();
  private static final Map<String, ConsoleClient> STAFF = new TreeMap<>();
  private static Map<String, Object> things;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void everybodySignsIn() throws SQLException {
    camera = new DatabaseState.Camera();
    things = things(false);
    for (String role : ConsoleRights.ROLES) {
      STAFF.put(role, ConsoleClient.signedIn(colleague(role)));
    }
    STAFF.put("OWNER", ConsoleClient.signedIn(Principals.MERCHANT));
    STAFF.put(ConsoleRights.STRANGER, ConsoleClient.signedIn(Cast.OTHER_OWNER));
  }

  /** Whatever was pressed, by whomever. */
  @AfterEach
  void nothingThatWasPressedIsAFault() {
    List<String> faults = List.copyOf(FAULTS);
    FAULTS.clear();
    assertThat(faults).isEmpty();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @Test
  void everyPageOpensForTheRolesThatItIsForAndForNobodyElse() throws IOException {
    Map<String, String> found = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (String page : pages()) {
      ConsoleRights rights = ConsoleRights.of(page);
      STAFF.forEach(
          (role, client) -> {
            int status = client.get(rights.address(things)).status();
            found.put(page + " for " + role, String.valueOf(status));
            wanted.put(page + " for " + role, String.valueOf(rights.statusFor(role)));
          });
    }
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void nobodySeesAPageWithoutSigningIn() throws IOException {
    ConsoleClient nobody = new ConsoleClient(SweptServer.base());
    for (String page : pages()) {
      ConsolePage answer = nobody.get(ConsoleRights.of(page).address(things));
      assertThat(answer.status()).as(page).isEqualTo(302);
      assertThat(answer.location()).as(page).contains("/admin/sign-in.xhtml");
    }
  }

  @Test
  void whatAnOwnerCanPressDoesNothingForWhoseRoleDoesNotHaveIt() throws IOException {
    int sent = 0;
    for (String page : pages()) {
      ConsoleRights rights = ConsoleRights.of(page);
      ConsolePage owners = STAFF.get("OWNER").get(rights.address(things));
      for (String role : rights.whoMayNotAct()) {
        DatabaseState before = camera.take();
        sent += pressAll(owners, role, rights.address(things));
        assertThat(camera.take().changedSince(before)).as(role + " at " + page).isEmpty();
      }
    }
    assertThat(sent).as("requests that were made by hand").isGreaterThan(100);
  }

  /** The same requests do something for the owner, and no fault: the sweep above could fail. */
  @Test
  void theSameRequestsOfTheOwnerDoSomethingAndAreNoFault() throws IOException {
    Set<String> changing = new TreeSet<>();
    for (String page : pages()) {
      String address = ConsoleRights.of(page).address(things(true));
      ConsolePage owners = STAFF.get("OWNER").get(address);
      DatabaseState before = camera.take();
      pressAll(owners, "OWNER", address);
      if (!camera.take().changedSince(before).isEmpty()) {
        changing.add(page);
      }
    }
    assertThat(changing)
        .contains(
            "users/edit.xhtml", "keys/list.xhtml", "terminals/edit.xhtml", "programs/texts.xhtml");
  }

  @Test
  void aViewStateThatWasChangedOrBelongsToAnotherSessionOpensThePageAnew() {
    ConsoleClient owner = STAFF.get("OWNER");
    String address = "/admin/profile/edit.xhtml";
    ConsolePage owners = owner.get(address);
    ConsolePage viewers = STAFF.get("VIEWER").get(address);
    DatabaseState before = camera.take();
    for (String state :
        List.of(viewers.viewState(), owners.viewState() + "1", "1:1", "stateless", "", "%00'\"<")) {
      Map<String, String> fields = new LinkedHashMap<>(owners.fields());
      fields.put(ConsolePage.VIEW_STATE, state);
      for (String id : owners.ids()) {
        fields.put(id, id);
      }
      int status = owner.post(address, fields).status();
      assertThat(status).as("view state " + state).isIn(200, 302, 404);
    }
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  @Test
  void aRequestWithoutAViewStateDoesNothing() {
    ConsoleClient owner = STAFF.get("OWNER");
    String address = "/admin/profile/edit.xhtml";
    ConsolePage page = owner.get(address);
    Map<String, String> fields = new LinkedHashMap<>(page.fields());
    fields.remove(ConsolePage.VIEW_STATE);
    page.ids().forEach(id -> fields.put(id, id));
    DatabaseState before = camera.take();
    assertThat(owner.post(address, fields).status()).isIn(200, 302);
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  private static Map<String, Object> things(boolean established) {
    Map<String, Object> all = new TreeMap<>(MerchantThings.make(established).values());
    all.put("terminalId", Cast.newTill().name());
    return all;
  }

  /** Presses everything on the owner's page from another session; the number of requests. */
  private static int pressAll(ConsolePage owners, String role, String address) {
    ConsoleClient client = STAFF.get(role);
    ConsolePage own = client.get(address);
    // who may not even open it uses the state of a page that is everybody's
    ConsolePage seen = own.status() == 200 ? own : client.get("/admin/index.xhtml");
    Set<String> granted =
        role.equals("OWNER")
            ? Set.of()
            : FILES_FOR_ALL.getOrDefault(address.replaceFirst("\\?.*", ""), Set.of());
    int sent = 0;
    for (String id : owners.ids()) {
      if (id.equals(SIGN_OUT) || granted.contains(id)) {
        continue;
      }
      Map<String, String> fields = new LinkedHashMap<>(owners.fields());
      // what ties a request to its sender's own page is the sender's own
      fields.put(ConsolePage.VIEW_STATE, seen.viewState());
      fields.put(ConsolePage.NONCE, seen.fields().getOrDefault(ConsolePage.NONCE, ""));
      fields.put(id, id);
      fields.put("jakarta.faces.source", id);
      int status = client.post(address, fields).status();
      if (status >= 500) {
        FAULTS.add(status + " when " + role + " presses " + id + " at " + address);
      }
      sent++;
    }
    assertThat(client.get("/admin/index.xhtml").status()).as(role + " is still in").isEqualTo(200);
    return sent;
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      Set<String> pages = new TreeSet<>();
      files
          .map(PAGES::relativize)
          .filter(file -> file.getNameCount() == NAMES_OF_AREA_AND_PAGE)
          .map(Path::toString)
          .filter(name -> name.endsWith(".xhtml"))
          .forEach(pages::add);
      assertThat(pages).isNotEmpty();
      return pages;
    }
  }

  /** Invited by the owner, with a password of his own. */
  private static Login colleague(String role) {
    Caller owner = Caller.basic("the owner", Principals.MERCHANT);
    String userId = Cast.unique("staff.");
    ObjectNode invitation = Call.JSON.createObjectNode();
    invitation.put("userId", userId).put("name", role).put("role", role);
    JsonNode invited =
        Call.post("/api/merchant/v1/users", invitation.toString())
            .as(owner)
            .send()
            .expectGood()
            .json();
    ObjectNode acceptance = Call.JSON.createObjectNode();
    acceptance.put("linkToken", invited.at("/linkToken").asText()).put("password", PASSWORD);
    Call.post("/api/merchant/v1/user-links", acceptance.toString()).send().expectGood();
    return new Login("public_test_shop/" + userId, PASSWORD);
  }
}
