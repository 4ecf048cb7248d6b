package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Getting into the console, and what stands around every page. */
class SignInIT {

  @ParameterizedTest
  @EnumSource
  void theDoorAndTheStartPageLookFineOn(Screen screen) {
    try (Visit visit = Browser.visit(screen, "en-GB")) {
      visit.open("/admin/").looksFine("sign-in");
      visit.asOwner().looksFine("start");
      assertThat(visit.page().locator("h1")).hasText("Welcome, Olle Owner");
    }
  }

  /** Without it, no page that looks fine would prove anything. */
  @Test
  void whatShutsPeopleOutIsFound() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit
          .page()
          .setContent(
              "<title>t</title><img src='data:,'><input><p style='color:#999'>pale on white</p>");
      assertThat(Axe.serious(visit.page()))
          .extracting(found -> found.substring(0, found.indexOf(':')))
          .contains("image-alt", "label", "color-contrast", "html-has-lang");
    }
  }

  @Test
  void theConsoleSpeaksSwedishToWhoAsksForIt() {
    try (Visit visit = Browser.visit(Screen.DESK, "sv-SE")) {
      visit.open("/admin/").looksFine("sign-in-sv");
      assertThat(visit.page().locator("h1")).hasText("Logga in");
      visit.asOwner().looksFine("start-sv");
      assertThat(visit.page().locator("html")).hasAttribute("lang", "sv");
      assertThat(visit.page().locator("h1")).hasText("Välkommen, Olle Owner");
    }
  }

  /** PrimeFaces has texts of its own. */
  @Test
  void whatIsReadAloudOfAPageIsInItsLanguageToo() {
    try (Visit visit = Browser.visit(Screen.DESK, "sv-SE")) {
      visit.open("/admin/sign-in.xhtml");
      assertThat(visit.page().locator("#f\\:password_mask"))
          .hasAttribute("aria-label", "Visa lösenord");
    }
  }

  @Test
  void aLanguageIsChosenAtTheDoor() {
    try (Visit visit = Browser.visit(Screen.DESK, "de-DE")) {
      visit.open("/admin/");
      assertThat(visit.page().locator("h1")).hasText("Sign in");
      visit.page().getByText("Svenska").click();
      assertThat(visit.page().locator("h1")).hasText("Logga in");
    }
  }

  @Test
  void unknownUserAndWrongPasswordAreTheSameAnswer() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.signIn("public_test_shop/nobody", "1234");
      assertThat(messages(visit)).hasText("User name or password is wrong.");
      visit.signIn("public_test_shop/9901", "wrong");
      assertThat(messages(visit)).hasText("User name or password is wrong.");
      visit.looksFine("sign-in-refused");
    }
  }

  @Test
  void aFieldThatIsLeftEmptyIsNamed() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.signIn("", "");
      assertThat(visit.page().locator(".field").first()).containsText("Fill in “User name”.");
    }
  }

  @Test
  void aPageThatWasAskedForIsThereAfterSigningIn() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.page();
      visit.open("/admin/nothing.xhtml");
      assertThat(page).hasURL(Pattern.compile("sign-in\\.xhtml\\?next="));
      page.locator("#f\\:userName").fill("public_test_shop/9900");
      page.locator("#f\\:password").fill("1234");
      Response answer = page.waitForNavigation(() -> page.locator("#f\\:enter").click());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(page.locator("h1")).hasText("Page not found");
      assertThat(page.locator("code")).hasText(Pattern.compile("[0-9a-f]{24}"));
      visit.looksFine("error-404");
    }
  }

  @Test
  void nobodyIsLedAwayFromTheConsole() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.page();
      visit.open("/admin/sign-in.xhtml?next=https%3A%2F%2Fexample.org%2Fadmin%2Fx.xhtml");
      page.locator("#f\\:userName").fill("public_test_shop/9900");
      page.locator("#f\\:password").fill("1234");
      page.locator("#f\\:enter").click();
      assertThat(page).hasURL(Pattern.compile("/admin/index\\.xhtml$"));
    }
  }

  @Test
  void aSessionBeginsWithTheSignInAndItsCookieIsKeptFromOthers() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.open("/admin/sign-in.xhtml");
      assertThat(visit.context().cookies()).noneMatch(cookie -> cookie.name.equals("CONSOLE"));
      visit.asOwner();
      Cookie after = session(visit);
      assertThat(after.httpOnly).isTrue();
      assertThat(after.path).isEqualTo("/admin");
      assertThat(String.valueOf(after.sameSite)).isEqualToIgnoringCase("Lax");
    }
  }

  @Test
  void whoSignsOutIsOutAlsoForWhoPressesBack() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.locator("details.me summary").click();
      page.getByText("Sign out").click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
      page.goBack();
      assertThat(page.locator("h1")).hasText("Sign in");
    }
  }

  @Test
  void pagesCarryTheHeadersThatProtectThem() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.asOwner();
      Map<String, String> head = visit.page().navigate("/admin/index.xhtml").headers();
      String policy = head.get("content-security-policy");
      assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "'nonce-");
      assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe");
      assertThat(head)
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "DENY")
          .containsEntry("cache-control", "no-store")
          .containsKey("x-correlation-id");
    }
  }

  @Test
  void theMenuIsReachedByTheKeyboardOnAPhone() {
    try (Visit visit = Browser.visit(Screen.PHONE, "en-GB")) {
      Page page = visit.asOwner().page();
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("#menu")).isVisible();
      visit.looksFine("menu");
      page.keyboard().press("Escape");
      assertThat(page.locator("#menu")).isHidden();
    }
  }

  @Test
  void whoIsAwayForLongIsWarnedAndThenSignedOut() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.page();
      page.clock().install();
      visit.asOwner();
      page.clock().fastForward("28:30");
      assertThat(page.locator("#timeout")).isVisible();
      assertThat(page.locator(".timeout-left")).hasText(Pattern.compile("1:[0-3]\\d"));
      visit.looksFine("timeout");
      visit.press("Stay signed in");
      assertThat(page.locator("#timeout")).isHidden();
      page.clock().fastForward("28:30");
      assertThat(page.locator("#timeout")).isVisible();
      page.clock().fastForward("02:00");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("You have been signed out");
    }
  }

  @Test
  void aPageThatWasOpenForTooLongIsOpenedAnewAboutTheSame() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.asOwner();
      Page page = visit.page();
      page.navigate("/admin/programs/texts.xhtml?program=SOME_CARD");
      String title = page.locator("h1").innerText();
      page.evaluate(
          "document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
              + ".forEach(state => state.value = '1:1')");
      visit.press("Save");
      assertThat(messages(visit)).containsText("it was opened anew");
      assertThat(page.locator("h1")).hasText(title);
      visit.looksFine("opened-anew");
    }
  }

  private static com.microsoft.playwright.Locator messages(Visit visit) {
    return visit.page().locator("#messages");
  }

  private static Cookie session(Visit visit) {
    return visit.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("CONSOLE"))
        .findFirst()
        .orElseThrow();
  }
}
