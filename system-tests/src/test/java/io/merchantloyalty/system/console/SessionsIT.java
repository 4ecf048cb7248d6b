package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who owns a session. */
class SessionsIT {

  @Test
  void aSessionThatWasGivenBeforeSigningInIsWorthlessAfterwards() {
    try (Visit visit = BreakableHouse.visit("en-GB");
        Visit thief = BreakableHouse.visit("en-GB")) {
      // the only page that begins a session before anybody has signed in
      visit.open("/admin/invitation.xhtml?token=nobodys");
      Cookie planted = session(visit);
      visit.asOwner();
      thief.context().addCookies(List.of(planted));
      thief.open("/admin/index.xhtml");
      assertThat(thief.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
      assertThat(session(visit).value).isNotEqualTo(planted.value);
      visit.open("/admin/index.xhtml");
      assertThat(visit.page().locator("h1")).hasText("Welcome, Olle Owner");
    }
  }

  @Test
  void anIdThatSomebodyMadeUpIsNotTaken() {
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      visit.asOwner();
      Cookie made = session(visit);
      made.value = "0123456789abcdef0123456789ab";
      visit.context().clearCookies();
      visit.context().addCookies(List.of(made));
      visit.asOwner();
      assertThat(session(visit).value).isNotEqualTo(made.value);
    }
  }

  @Test
  void whoseTabIsStillOpenWhileAnotherSignsInThereIsToldThatNothingWasDone() {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      visit.asOwner();
      Page tab = visit.context().newPage();
      tab.navigate("/admin/profile/edit.xhtml");
      tab.locator("#preferences\\:timeZone").selectOption("Asia/Tokyo");
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      visit.page().waitForURL("**/admin/index.xhtml");
      tab.locator("#preferences\\:save").click();
      assertThat(tab.locator("#messages")).containsText("What you did last was not done");
      assertThat(tab.locator("main")).containsText("public_test_shop/" + userId);
      assertThat(tab.locator("#preferences\\:timeZone")).hasValue("Europe/Stockholm");
    }
  }

  private static Cookie session(Visit visit) {
    return visit.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("CONSOLE"))
        .findFirst()
        .orElseThrow();
  }
}
