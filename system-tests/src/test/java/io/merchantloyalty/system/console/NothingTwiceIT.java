package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.merchantloyalty.system.Chain;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reload, "back", a session that ended and a second window are part of everyday life: no deed is
 * done twice, and nothing that was typed or shown once is lost.
 */
class NothingTwiceIT {

  @Test
  void aReloadAndBackAfterANewPasswordMakeNoOther() {
    String terminal = till();
    try (Visit visit = Browser.at(Screen.DESK, Principals.MERCHANT, edit(terminal))) {
      Page page = visit.page();
      page.locator("#s\\:renew").click();
      visit.press("Yes");
      String password = page.locator("#once-password").inputValue();
      assertThat(page).hasURL(Pattern.compile(".*terminal=" + terminal + "$"));
      page.reload();
      assertThat(page.locator("#once-password")).hasValue(password);
      visit.open("/admin/terminals/list.xhtml");
      assertThat(page.locator("main")).containsText("that you have not saved yet");
      page.goBack();
      assertThat(page.locator("#once-password")).hasValue(password);
      Assertions.assertThat(passwordsMade(terminal)).isEqualTo(1);
      visit.looksFine("terminal-once-again");
      visit.press("I have saved it");
      assertThat(page.locator("#once-password")).hasCount(0);
    }
  }

  @Test
  void whatWasTypedIsThereAfterTheSessionEnded() {
    String terminal = till();
    try (Visit visit = Browser.at(Screen.DESK, Principals.MERCHANT, edit(terminal))) {
      Page page = visit.page();
      page.locator("#f\\:name").fill("Typed while it ended");
      page.locator("#f .ui-chkbox-box").click();
      visit.context().clearCookies();
      visit.press("Save");
      assertThat(page.locator("main")).containsText("You have been signed out");
      visit.looksFine("sign-in-ended");
      page.locator("#f\\:userName").fill(Principals.MERCHANT.name());
      page.locator("#f\\:password").fill(Principals.MERCHANT.secret());
      page.locator("#f\\:enter").click();
      assertThat(page).hasURL(Pattern.compile(".*" + terminal + "$"));
      assertThat(page.locator("#f\\:name")).hasValue("Typed while it ended");
      assertThat(page.locator("#f\\:rowsMayDiffer_input")).isChecked();
      assertThat(page.locator(".draft")).containsText("It is back in the form.");
      visit.looksFine("terminal-draft");
      visit.press("Save");
      assertThat(page.locator("#messages")).containsText("Saved.");
      page.reload();
      assertThat(page.locator("#f\\:name")).hasValue("Typed while it ended");
      assertThat(page.locator(".draft")).hasCount(0);
    }
  }

  /** Whatever form it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /admin/users/invite.xhtml              | #f\\:name           | Anna Andersson
          /admin/keys/create.xhtml               | #f\\:name           | The warehouse
          /admin/programs/create.xhtml           | #f\\:name           | Kaffeklubben
          /admin/programs/texts.xhtml?program=SOME_CARD | #f\\:addText | Ask at the till
          /admin/programs/numbers.xhtml?program=SOME_CARD | #f\\:numberRule_pattern | [0-9]{9,11}
          /admin/terminals/place.xhtml           | #f\\:externalId     | kiosk/1
          /admin/coalition/list.xhtml            | #invite\\:resellerId | somebody
          """)
  void nothingThatIsTypedIsLostByAReloadOrByGoingAway(String page, String field, String typed) {
    try (Visit visit = Browser.at(Screen.DESK, Principals.MERCHANT, page)) {
      visit.page().locator(field).fill(typed);
      visit.page().reload();
      assertThat(visit.page().locator(field)).hasValue(typed);
      visit.open("/admin/index.xhtml");
      visit.page().goBack();
      assertThat(visit.page().locator(field)).hasValue(typed);
      assertThat(visit.page().locator(".draft")).isVisible();
    }
  }

  @Test
  void whoSignsInAfterwardsSeesNothingOfWhatSomebodyElseTyped() {
    Principals.Login other = Chain.found(17, "Nästa", "nasta");
    try (Visit visit = Browser.at(Screen.DESK, Principals.MERCHANT, "/admin/users/invite.xhtml")) {
      visit.page().locator("#f\\:name").fill("Not for others");
      visit.context().clearCookies();
      visit.signIn(other.name(), other.secret());
      visit.page().waitForURL("**/admin/index.xhtml");
      visit.open("/admin/users/invite.xhtml");
      assertThat(visit.page().locator("#f\\:name")).hasValue("");
      Assertions.assertThat(visit.page().evaluate("JSON.stringify({...sessionStorage})"))
          .asString()
          .doesNotContain("Not for others");
    }
  }

  @Test
  void theAddressNamesTheNodeOfTheTreeAndWhatIsBeingDone() {
    try (Visit visit = Browser.at(Screen.DESK, Principals.MERCHANT, "/admin/tree/browse.xhtml")) {
      Page page = visit.page();
      visit.takeSuggestion("#t\\:sought_input", "Arlanda");
      assertThat(page.locator("#nodeTitle")).containsText("Arlanda");
      assertThat(page).hasURL(Pattern.compile(".*node=[\\w-]+$"));
      page.locator("#do\\:beginChange").click();
      assertThat(page).hasURL(Pattern.compile(".*do=change$"));
      page.locator("#doChange\\:name").fill("Arlanda, terminal 5");
      page.reload();
      assertThat(page.locator("#doChange\\:name")).hasValue("Arlanda, terminal 5");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Discard it")).click();
      assertThat(page.locator("#doChange\\:name")).hasValue("Arlanda");
    }
  }

  private static String edit(String terminal) {
    return "/admin/terminals/edit.xhtml?terminal=" + terminal;
  }

  private static String till() {
    Rest owner = Rest.basic(House.base(), Principals.MERCHANT);
    String shop =
        owner.get("/api/merchant/v1/shop-nodes?name=Arlanda").text("/shopNodes/0/reference");
    return owner
        .post(
            "/api/merchant/v1/terminals",
            "{\"kind\":\"CASH_REGISTER\",\"shop\":\"%s\",\"name\":\"Twice\",\"externalId\":\"twice/%d\"}"
                .formatted(shop, System.nanoTime()))
        .expect(201)
        .text("/terminal/terminalId");
  }

  private static long passwordsMade(String terminal) {
    String log =
        Rest.basic(House.base(), Principals.MERCHANT)
            .get("/api/merchant/v1/audit?action=terminal&subject=" + terminal)
            .expect(200)
            .body()
            .toString();
    return Pattern.compile("\"terminal.password\"").matcher(log).results().count();
  }
}
