package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.merchantloyalty.system.Authenticator;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users, invitations, profile, keys and the log, as an owner and a new colleague use them. */
class StaffPagesIT {

  private static final String PASSWORD = "four words by heart";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  @Test
  void aColleagueIsInvitedAcceptsInAFreshBrowserAndSignsInWithACode() throws Exception {
    String userId = unique();
    String link;
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      link = invited(owner, "Anna Andersson", userId, "Loyalty manager");
      owner.looksFine("users-invited");
    }
    try (Visit anna = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = anna.page();
      page.navigate(link);
      assertThat(page.locator("h1")).hasText("Welcome, Anna Andersson");
      anna.looksFine("invitation");
      choose(page, "short", "short");
      assertThat(page.locator("#f")).containsText("Password must have at least 10 characters.");
      choose(page, PASSWORD, "another one than that");
      assertThat(page.locator("#f")).containsText("The two passwords are not the same.");
      choose(page, PASSWORD, PASSWORD);
      assertThat(page.locator("main")).containsText("Your password is set.");
      assertThat(page.locator("#f\\:userName")).hasValue("public_test_shop/" + userId);
      anna.looksFine("invitation-done");
      page.navigate(link);
      assertThat(page.locator("h1")).hasText("This link does not work");
      anna.looksFine("invitation-bad");

      anna.signIn("public_test_shop/" + userId, PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      assertThat(page.locator("#menu")).not().containsText("Users");
      assertThat(page.navigate("/admin/users/list.xhtml").status()).isEqualTo(403);
      assertThat(page.navigate("/admin/users/invite.xhtml").status()).isEqualTo(403);
      assertThat(page.navigate("/admin/keys/create.xhtml").status()).isEqualTo(403);
      assertThat(page.navigate("/admin/audit/list.xhtml").status()).isEqualTo(403);

      page.navigate("/admin/profile/second-factor.xhtml");
      anna.looksFine("second-factor-off");
      anna.press("Begin");
      assertThat(page.locator("img.qr")).isVisible();
      anna.looksFine("second-factor-set-up");
      String secret = page.locator("main code").innerText().replace(" ", "");
      page.locator("#f\\:code").fill("000000");
      anna.press("Turn on");
      assertThat(page.locator("#f")).containsText("must be the code that your authenticator shows");
      String used = Authenticator.code(secret, -30);
      page.locator("#f\\:code").fill(used);
      anna.press("Turn on");
      assertThat(page.locator(".codes li")).hasCount(10);
      String recovery = page.locator(".codes li").first().innerText();
      anna.looksFine("second-factor-codes");
      page.reload();
      assertThat(page.locator(".codes li").first()).hasText(recovery);
      Download kept = page.waitForDownload(() -> anna.press("Download"));
      assertThat(Files.readString(kept.path())).contains(recovery, "public_test_shop/" + userId);
      anna.press("I have saved them");
      assertThat(page.locator("main")).containsText("10 recovery codes are left.");
      anna.looksFine("second-factor-on");

      signOut(page);
      anna.signIn("public_test_shop/" + userId, PASSWORD);
      enter(page, used);
      assertThat(page.locator("#messages")).containsText("That code is not valid.");
      enter(page, Authenticator.code(secret, 0));
      page.waitForURL("**/admin/index.xhtml");
      signOut(page);
      anna.signIn("public_test_shop/" + userId, PASSWORD);
      enter(page, recovery.toUpperCase(Locale.ROOT));
      page.waitForURL("**/admin/index.xhtml");
      page.navigate("/admin/profile/second-factor.xhtml");
      assertThat(page.locator("main")).containsText("9 recovery codes are left.");
      page.locator("#manage\\:proof").fill(PASSWORD);
      anna.press("New recovery codes");
      assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("stop working");
      anna.press("Yes");
      assertThat(page.locator(".codes li")).hasCount(10);
      anna.press("I have saved them");
      page.locator("#manage\\:proof").fill(PASSWORD);
      anna.press("Turn off two-step verification");
      anna.press("Yes");
      assertThat(page.locator("#messages")).containsText("Two-step verification is off.");
    }
  }

  @Test
  void aPasswordIsChangedHereAndEndsTheSessionElsewhere() {
    String userId = accepted("VIEWER");
    try (Visit here = Browser.visit(Screen.DESK, "sv-SE");
        Visit there = Browser.visit(Screen.DESK, "sv-SE")) {
      here.signIn("public_test_shop/" + userId, PASSWORD);
      here.page().waitForURL("**/admin/index.xhtml");
      there.signIn("public_test_shop/" + userId, PASSWORD);
      there.page().waitForURL("**/admin/index.xhtml");
      Page page = here.page();
      page.navigate("/admin/profile/edit.xhtml");
      here.looksFine("profile-sv");
      page.locator("#password\\:oldPassword").fill("wrong");
      page.locator("#password\\:newPassword").fill("fem ord utantill");
      page.locator("#password\\:again").fill("fem ord utantill");
      here.press("Byt lösenord");
      assertThat(page.locator("#password")).containsText("måste vara ditt nuvarande lösenord");
      page.locator("#password\\:oldPassword").fill(PASSWORD);
      page.locator("#password\\:newPassword").fill("fem ord utantill");
      page.locator("#password\\:again").fill("fem ord utantill");
      here.press("Byt lösenord");
      assertThat(page.locator("#messages")).containsText("Ditt lösenord är bytt.");
      page.navigate("/admin/index.xhtml");
      assertThat(page.locator("h1")).containsText("Välkommen");
      there.open("/admin/index.xhtml");
      assertThat(there.page().locator("h1")).hasText("Logga in");
    }
  }

  @Test
  void theLongestPasswordSignsIn() {
    String longest = "a very long sentence ".repeat(7).substring(0, 127) + "!";
    String userId = accepted("VIEWER", longest);
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.signIn("public_test_shop/" + userId, longest);
      visit.page().waitForURL("**/admin/index.xhtml");
    }
  }

  @Test
  void anInvitationIsStillThereInAnotherLanguage() {
    String token = invite(unique(), "Anna Andersson", "VIEWER");
    try (Visit anna = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = anna.page();
      page.navigate("/admin/invitation.xhtml?token=" + token);
      assertThat(page.locator("h1")).hasText("Welcome, Anna Andersson");
      choose(page, "short", "short");
      assertThat(page.locator("#f")).containsText("Password must have at least 10 characters.");
      page.getByText("Svenska").click();
      assertThat(page.locator("h1")).containsText("Anna Andersson");
      assertThat(page.locator("html")).hasAttribute("lang", "sv");
      choose(page, PASSWORD, PASSWORD);
      assertThat(page.locator("main")).containsText("Ditt lösenord är valt.");
      page.getByText("English").click();
      assertThat(page.locator("h1")).hasText("Sign in");
    }
  }

  @Test
  void languageAndTimeZoneHoldAtOnce() {
    String userId = accepted("VIEWER");
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.page();
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      page.navigate("/admin/profile/edit.xhtml");
      page.locator("#preferences\\:language").selectOption("sv");
      page.locator("#preferences\\:timeZone").selectOption("Asia/Tokyo");
      visit.press("Save");
      assertThat(page.locator("h1")).hasText("Din profil");
      assertThat(page.locator("#messages")).containsText("Sparat.");
      assertThat(page.locator("#preferences\\:timeZone")).hasValue("Asia/Tokyo");
    }
  }

  @Test
  void ofTwoWhoEditTheSameUserTheSecondIsToldAndLosesNothing() {
    String userId = accepted("VIEWER");
    try (Visit first = Browser.visit(Screen.DESK, "en-GB");
        Visit second = Browser.visit(Screen.DESK, "en-GB")) {
      first.asOwner().open("/admin/users/edit.xhtml?user=" + userId);
      second.asOwner().open("/admin/users/edit.xhtml?user=" + userId);
      first.page().locator("#f\\:name").fill("First Name");
      first.press("Save");
      assertThat(first.page().locator("#messages")).containsText("Saved.");
      second.page().locator("#f\\:name").fill("Second Name");
      second.press("Save");
      assertThat(second.page().locator("#messages")).containsText("Nothing is saved yet");
      assertThat(second.page().locator(".meanwhile")).containsText("First Name");
      assertThat(second.page().locator("#f\\:name")).hasValue("Second Name");
      second.looksFine("users-edit-stale");
      second.page().getByText("Keep the other change").click();
      assertThat(second.page().locator("#f\\:name")).hasValue("First Name");
      assertThat(second.page().locator(".draft")).hasCount(0);
    }
  }

  @Test
  void aUserIsDisabledAtOnceAndGetsANewLink() {
    String userId = accepted("SHOP_MANAGER");
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB");
        Visit colleague = Browser.visit(Screen.DESK, "en-GB")) {
      colleague.signIn("public_test_shop/" + userId, PASSWORD);
      colleague.page().waitForURL("**/admin/index.xhtml");
      Page page = owner.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:subtree_input").pressSequentially("stock");
      page.locator(".ui-autocomplete-item").first().click();
      owner.press("Save");
      assertThat(page.locator("#messages")).containsText("Saved.");
      assertThat(page.locator("#f\\:subtree_input")).hasValue("Public Test Shop / Stockholm");
      owner.looksFine("users-edit");
      owner.press("Disable");
      assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("signed out everywhere");
      owner.looksFine("users-disable-ask");
      owner.press("Yes");
      assertThat(page.locator("#messages")).containsText("can no longer sign in");
      colleague.open("/admin/index.xhtml");
      assertThat(colleague.page().locator("h1")).hasText("Sign in");
      owner.press("Enable");
      owner.press("New link");
      owner.press("Yes");
      assertThat(page.locator("#once-link")).hasValue(Pattern.compile(".*token=[\\w-]{43}"));
      colleague.signIn("public_test_shop/" + userId, PASSWORD);
      assertThat(colleague.page().locator("#messages")).containsText("is wrong");
    }
  }

  @Test
  void anOwnerCannotChangeTheirOwnRights() {
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      owner.asOwner().open("/admin/users/edit.xhtml?user=9900");
      assertThat(owner.page().locator("main")).containsText("This is you.");
      assertThat(owner.page().locator("#access")).hasCount(0);
      owner.looksFine("users-self");
    }
  }

  @Test
  void aKeyIsMadeWorksAndIsRevoked() {
    String name = "Robot " + unique();
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/keys/create.xhtml");
      owner.looksFine("keys-create");
      page.locator("#f\\:name").fill(name);
      owner.press("Make the key");
      assertThat(page.locator("#f")).containsText("Fill in “Rights”.");
      page.getByLabel("Read the shop tree").check();
      owner.press("Make the key");
      String secret = page.locator("#once-secret").inputValue();
      owner.looksFine("keys-made");
      page.reload();
      assertThat(page.locator("#once-secret")).hasValue(secret);
      Rest rest = Rest.bearer(House.base(), secret);
      rest.get("/api/merchant/v1/shop-nodes").expect(200);
      rest.get("/api/merchant/v1/users").expect(403);
      page.navigate("/admin/keys/list.xhtml");
      owner.looksFine("keys");
      page.locator("tr", new Page.LocatorOptions().setHasText(name))
          .getByRole(AriaRole.BUTTON)
          .click();
      owner.press("Yes");
      assertThat(page.locator("#messages")).containsText(name + " is shut out.");
      rest.get("/api/merchant/v1/shop-nodes").expect(401);
    }
  }

  @Test
  void aNameThatLooksLikeAScriptIsANameAndThePageGoesOn() {
    String name = "</script><!--<script>alert(1) " + unique();
    createKey(name);
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      owner.asOwner().open("/admin/keys/list.xhtml");
      key(owner.page(), name).getByRole(AriaRole.BUTTON).click();
      assertThat(owner.page().getByRole(AriaRole.ALERTDIALOG)).containsText(name);
      owner.press("Yes");
      assertThat(owner.page().locator("#messages")).containsText(name + " is shut out.");
    }
  }

  @Test
  void theKeyThatWasPressedIsRevokedThoughAColleagueHasMadeAnother() {
    String mine = "Mine " + unique();
    String newer = "Newer " + unique();
    createKey(mine);
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB");
        Visit colleague = Browser.visit(Screen.DESK, "en-GB")) {
      owner.asOwner().open("/admin/keys/list.xhtml");
      Page there = colleague.asOwner().page();
      there.navigate("/admin/keys/create.xhtml");
      there.locator("#f\\:name").fill(newer);
      there.getByLabel("Read the shop tree").check();
      colleague.press("Make the key");
      assertThat(there.locator("#once-secret")).isVisible();

      key(owner.page(), mine).getByRole(AriaRole.BUTTON).click();
      assertThat(owner.page().getByRole(AriaRole.ALERTDIALOG)).containsText(mine);
      owner.press("Yes");
      assertThat(owner.page().locator("#messages")).containsText(mine + " is shut out.");
      assertThat(key(owner.page(), newer)).containsText("Active");
      assertThat(key(owner.page(), mine)).containsText("Revoked");
    }
  }

  @Test
  void keysAreNarrowedSortedTurnedAndTakenHome() throws IOException {
    String of = "System" + unique();
    for (int i = 10; i < 37; i++) {
      createKey(of + " " + i);
    }
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/keys/list.xhtml");
      page.locator("#f\\:words").fill(of);
      owner.press("Filter");
      Locator rows = page.locator("#f table.list tbody tr");
      assertThat(page.locator(".pager")).containsText("1–25 of 27");
      assertThat(rows.first()).containsText(of + " 36");
      page.locator("#f\\:ByNAME").click();
      assertThat(rows.first()).containsText(of + " 10");
      owner.press("Next");
      assertThat(rows).hasCount(2);
      rows.first().getByRole(AriaRole.BUTTON).click();
      owner.press("Yes");
      assertThat(page.locator("#messages")).containsText(of + " 35 is shut out.");
      page.locator("#f\\:state").selectOption("REVOKED");
      owner.press("Filter");
      assertThat(rows).hasCount(1);
      owner.looksFine("keys-narrowed");
      Download file = page.waitForDownload(() -> page.locator("#f\\:export").click());
      assertThat(Files.readString(file.path()).lines().skip(1).toList())
          .singleElement()
          .asString()
          .contains(of + " 35", "Read the shop tree", "Revoked");
      page.locator("#f\\:words").fill("no system of this name");
      owner.press("Filter");
      assertThat(page.locator("main")).containsText("No key fits");
    }
  }

  private static Locator key(Page page, String name) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(name));
  }

  @Test
  void theLogIsNarrowedTurnedAndTakenHome() throws IOException {
    String userId = accepted("VIEWER");
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/audit/list.xhtml");
      owner.looksFine("audit");
      page.locator("#f\\:subject").fill(userId);
      owner.press("Filter");
      Locator rows = page.locator("table.list tbody tr");
      assertThat(rows).hasCount(2);
      assertThat(rows.first()).containsText("Chose a password by the link");
      assertThat(rows.nth(1)).containsText("Invited a user");
      page.locator("#f\\:ByAT").click();
      assertThat(rows.first()).containsText("Invited a user");
      Download file = page.waitForDownload(() -> page.locator("#f\\:export").click());
      assertThat(file.suggestedFilename()).isEqualTo("audit-log.csv");
      assertThat(Files.readString(file.path())).contains("\"user.invite\"").contains(userId);
      page.locator("#f\\:subject").fill("nobody of this name");
      owner.press("Filter");
      assertThat(page.locator("main")).containsText("Nothing fits");
      owner.looksFine("audit-nothing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePagesLookFineOn(Screen screen) {
    try (Visit owner = Browser.visit(screen, "sv-SE")) {
      owner.asOwner();
      owner.open("/admin/users/list.xhtml").looksFine("users-sv");
      owner.open("/admin/users/invite.xhtml").looksFine("users-invite-sv");
      owner.open("/admin/users/edit.xhtml?user=9901").looksFine("users-edit-sv");
      owner.open("/admin/keys/list.xhtml").looksFine("keys-sv");
      owner.open("/admin/keys/create.xhtml").looksFine("keys-create-sv");
      owner.open("/admin/audit/list.xhtml").looksFine("audit-sv");
      owner.open("/admin/profile/edit.xhtml").looksFine("profile-edit-sv");
      owner.open("/admin/profile/second-factor.xhtml").looksFine("second-factor-sv");
    }
  }

  @Test
  void usersAreNarrowedSortedTurnedAndTakenHome() throws IOException {
    String family = "Family" + COUNTER.incrementAndGet();
    for (int i = 10; i < 36; i++) {
      invite(unique(), family + " " + i, "VIEWER");
    }
    invite(unique(), family + " Zed", "FINANCE");
    try (Visit owner = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/users/list.xhtml");
      page.locator("#f\\:words").fill(family);
      owner.press("Filter");
      Locator rows = page.locator("#f table.list tbody tr");
      assertThat(page.locator(".pager")).containsText("1–25 of 27");
      assertThat(rows).hasCount(25);
      assertThat(rows.first()).containsText(family + " 10");
      owner.press("Next");
      assertThat(page.locator(".pager")).containsText("26–27 of 27");
      assertThat(rows).hasCount(2);
      page.getByText("Name", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(rows.first()).containsText(family + " Zed");
      owner.looksFine("users-narrowed");
      page.locator("#f\\:role").selectOption("FINANCE");
      owner.press("Filter");
      assertThat(rows).hasCount(1);
      page.locator("#f\\:state").selectOption("DISABLED");
      owner.press("Filter");
      assertThat(page.locator("main")).containsText("Nobody fits");
      page.locator("#f\\:state").selectOption("INVITED");
      Download file = page.waitForDownload(() -> page.locator("#f\\:export").click());
      assertThat(Files.readString(file.path()).lines())
          .hasSize(2)
          .last()
          .asString()
          .contains("Zed");
    }
  }

  /** The link that an owner sends to a new colleague. */
  private static String invited(Visit owner, String name, String userId, String role) {
    Page page = owner.asOwner().page();
    page.navigate("/admin/users/list.xhtml");
    page.getByText("Invite a colleague").click();
    page.locator("#f\\:name").fill(name);
    page.getByLabel(Pattern.compile(role)).check();
    page.locator("#f\\:userId").fill(userId.toUpperCase(Locale.ROOT));
    owner.press("Invite and show the link");
    assertThat(page.locator("#f")).containsText("User name must be small letters");
    page.locator("#f\\:userId").fill(userId);
    owner.press("Invite and show the link");
    return page.locator("#once-link").inputValue();
  }

  /** Somebody who has chosen the password, made over the API. */
  private static String accepted(String role) {
    return accepted(role, PASSWORD);
  }

  private static String accepted(String role, String password) {
    String userId = unique();
    String token = invite(userId, "Name of " + userId, role);
    owner()
        .post(
            "/api/merchant/v1/user-links",
            "{\"linkToken\":\"%s\",\"password\":\"%s\"}".formatted(token, password))
        .expect(200);
    return userId;
  }

  /** The token of the link by which somebody chooses a password. */
  private static String invite(String userId, String name, String role) {
    return owner()
        .post(
            "/api/merchant/v1/users",
            "{\"userId\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}".formatted(userId, name, role))
        .expect(201)
        .text("/linkToken");
  }

  private static void createKey(String name) {
    owner()
        .post(
            "/api/merchant/v1/api-keys", "{\"name\":\"" + name + "\",\"scopes\":[\"shops:read\"]}")
        .expect(201);
  }

  private static Rest owner() {
    return Rest.basic(House.base(), Principals.MERCHANT);
  }

  private static void choose(Page page, String password, String again) {
    page.locator("#f\\:password").fill(password);
    page.locator("#f\\:again").fill(again);
    page.locator("#f\\:accept").click();
  }

  private static void enter(Page page, String code) {
    page.locator("#f\\:code").fill(code);
    page.locator("#f\\:enter").click();
  }

  private static void signOut(Page page) {
    page.locator("details.me summary").click();
    page.getByText("Sign out").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
  }

  private static String unique() {
    return "page." + COUNTER.incrementAndGet();
  }
}
