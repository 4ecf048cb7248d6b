package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Principals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A form of the console that was sent once is recorded and sent again, byte by byte: it is good in
 * the session that it was made for and while that lasts, and then as good as a second press of the
 * button; nowhere else does it do anything (docs/decisions/0014).
 */
class ReplaysIT {

  private static final String KEYS = "/admin/keys/create.xhtml";
  private static final String INVITATIONS = "/admin/users/invite.xhtml";

  private static DatabaseState.Camera camera;

  @BeforeAll
  static void open() throws SQLException {
    try (Connection connection = SweptServer.connect();
        PreparedStatement english =
            connection.prepareStatement("update merchant_user set language = 'en'")) {
      // a sweep before may have chosen another one for those who are asked here
      english.executeUpdate();
    }
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @Test
  void inItsOwnSessionItIsASecondPressOfTheButton() throws SQLException {
    ConsoleClient owner = ConsoleClient.signedIn(Principals.MERCHANT);
    String name = Cast.unique("Replayed ");
    Map<String, String> recorded = newKey(owner, name);
    assertThat(keys(name)).isZero();
    assertThat(owner.post(KEYS, recorded).location()).contains(KEYS + "?made=");
    assertThat(keys(name)).isEqualTo(1);
    assertThat(owner.post(KEYS, recorded).location()).contains(KEYS + "?made=");
    assertThat(keys(name)).isEqualTo(2);
  }

  @Test
  void whatCanBeThereOnlyOnceIsRefusedTheSecondTime() {
    ConsoleClient owner = ConsoleClient.signedIn(Principals.MERCHANT);
    Map<String, String> recorded = filled(owner.get(INVITATIONS));
    recorded.put("f:name", "Replayed");
    recorded.put("f:role", "VIEWER");
    recorded.put("f:userId", Cast.unique("replayed."));
    recorded.put("f:save", "f:save");
    DatabaseState before = camera.take();
    ConsolePage done = owner.post(INVITATIONS, recorded);
    assertThat(done.status()).isEqualTo(302);
    assertThat(owner.get(done.location().substring(done.location().indexOf("/admin"))).html())
        .contains("once-link");
    DatabaseState after = camera.take();
    assertThat(after.changedSince(before)).isNotEmpty();
    ConsolePage again = owner.post(INVITATIONS, recorded);
    assertThat(again.html()).contains("must not be in use already");
    assertThat(camera.take().changedSince(after)).isEmpty();
  }

  @Test
  void inAnotherSessionOfTheSameUserItDoesNothing() {
    ConsoleClient owner = ConsoleClient.signedIn(Principals.MERCHANT);
    Map<String, String> recorded = newKey(owner, Cast.unique("Elsewhere "));
    doesNothing(ConsoleClient.signedIn(Principals.MERCHANT), recorded);
    // and is still good where it belongs
    DatabaseState before = camera.take();
    assertThat(owner.post(KEYS, recorded).status()).isEqualTo(302);
    assertThat(camera.take().changedSince(before)).isNotEmpty();
  }

  @Test
  void inASessionOfSomebodyElseItDoesNothing() {
    ConsoleClient owner = ConsoleClient.signedIn(Principals.MERCHANT);
    Map<String, String> recorded = newKey(owner, Cast.unique("Stolen "));
    doesNothing(ConsoleClient.signedIn(Colleagues.hired("VIEWER")), recorded);
    doesNothing(ConsoleClient.signedIn(Cast.OTHER_OWNER), recorded);
  }

  @Test
  void afterSigningOutItLeadsToTheDoorAndAfterSigningInAgainItDoesNothing() {
    ConsoleClient owner = ConsoleClient.signedIn(Principals.MERCHANT);
    Map<String, String> recorded = newKey(owner, Cast.unique("Out "));
    DatabaseState before = camera.take();
    owner.signOut();
    ConsolePage out = owner.post(KEYS, recorded);
    assertThat(out.status()).isEqualTo(302);
    assertThat(out.location()).contains("/admin/sign-in.xhtml");
    owner.signIn(Principals.MERCHANT);
    assertThat(camera.take().changedSince(before)).isEmpty();
    doesNothing(owner, recorded);
  }

  /** Nobody signed out: somebody else signed in at the same browser. */
  @Test
  void whoSignsInAfterSomebodyElseInheritsNoneOfTheirPages() {
    ConsoleClient browser = ConsoleClient.signedIn(Principals.MERCHANT);
    Map<String, String> recorded = newKey(browser, Cast.unique("Inherited "));
    browser.signIn(Cast.OTHER_OWNER);
    doesNothing(browser, recorded);
    browser.signIn(Principals.MERCHANT);
    doesNothing(browser, recorded);
  }

  /** The page is opened anew, which says that nothing was done, or to whom it is not open. */
  private static void doesNothing(ConsoleClient client, Map<String, String> recorded) {
    DatabaseState before = camera.take();
    ConsolePage answer = client.post(KEYS, recorded);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).endsWith(KEYS + "?again=true");
    ConsolePage anew = client.get(KEYS + "?again=true");
    assertThat(anew.html())
        .containsAnyOf("What you did last was not done", "This is not for your role");
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  private static Map<String, String> newKey(ConsoleClient client, String name) {
    Map<String, String> fields = filled(client.get(KEYS));
    fields.put("f:name", name);
    fields.put("f:scopes", "shops:read");
    fields.put("f:save", "f:save");
    return fields;
  }

  private static Map<String, String> filled(ConsolePage page) {
    Map<String, String> fields = new LinkedHashMap<>(page.fields());
    assertThat(fields).containsKey(ConsolePage.VIEW_STATE);
    fields.put(ConsolePage.NONCE, page.nonce());
    return fields;
  }

  private static int keys(String name) throws SQLException {
    try (Connection connection = SweptServer.connect();
        PreparedStatement sql =
            connection.prepareStatement("select count(*) from api_key where name = ?")) {
      sql.setString(1, name);
      try (ResultSet found = sql.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }
}
