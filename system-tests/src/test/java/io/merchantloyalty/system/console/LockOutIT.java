package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.merchantloyalty.system.Authenticator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guessing passwords and codes at the console's sign-in, as the guesser sees it. */
class LockOutIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final int GUESSES = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | User name or password is wrong. | Too many attempts. Try again in 15 minutes.
          sv-SE | Användarnamnet eller lösenordet är fel. | För många försök. Försök igen om 15 minuter.
          """)
  void afterFiveWrongPasswordsOneIsToldHowLongToWaitWhetherTheUserExistsOrNot(
      String language, String wrong, String wait) {
    List<String> expected = new ArrayList<>(List.of(wrong, wrong, wrong, wrong, wrong, wait));
    String somebody = BreakableHouse.accepted("VIEWER");
    assertThat(guesses(language, somebody)).isEqualTo(expected);
    assertThat(guesses(language, "nobody." + COUNTER.incrementAndGet())).isEqualTo(expected);
    try (Visit visit = BreakableHouse.visit(language)) {
      visit.signIn("public_test_shop/" + somebody, BreakableHouse.PASSWORD);
      assertThat(BreakableHouse.messages(visit)).hasText(wait);
      assertThat(visit.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
      visit.looksFine("sign-in-locked-" + language);
      visit.open("/admin/index.xhtml");
      assertThat(visit.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
    }
  }

  /** What the page says after five wrong passwords and one more. */
  private static List<String> guesses(String language, String userId) {
    List<String> said = new ArrayList<>();
    try (Visit visit = BreakableHouse.visit(language)) {
      for (int i = 0; i <= GUESSES; i++) {
        visit.signIn("public_test_shop/" + userId, "wrong " + i);
        assertThat(BreakableHouse.messages(visit)).not().isEmpty();
        said.add(BreakableHouse.messages(visit).innerText().strip());
      }
    }
    return said;
  }

  @Test
  void afterFiveWrongCodesTheRightOneDoesNotHelpEither() {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      Page page = visit.page();
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      String secret = turnOnCodes(visit);
      page.context().clearCookies();
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      for (int i = 0; i < GUESSES; i++) {
        page.waitForURL("**/admin/code.xhtml");
        enter(page, "00000" + i);
        assertThat(BreakableHouse.messages(visit))
            .hasText(Pattern.compile("That code is not valid.*"));
        page.navigate("/admin/code.xhtml");
      }
      enter(page, Authenticator.code(secret, 0));
      assertThat(BreakableHouse.messages(visit))
          .hasText("Too many attempts. Try again in 15 minutes.");
      visit.looksFine("code-locked");
      // the password is right, but takes nothing back
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      page.waitForURL("**/admin/code.xhtml");
      enter(page, Authenticator.code(secret, 0));
      assertThat(BreakableHouse.messages(visit))
          .hasText("Too many attempts. Try again in 15 minutes.");
      visit.open("/admin/index.xhtml");
      assertThat(page).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
    }
  }

  private static String turnOnCodes(Visit visit) {
    Page page = visit.page();
    page.navigate("/admin/profile/second-factor.xhtml");
    visit.press("Begin");
    String secret = page.locator("main code").innerText().replace(" ", "");
    page.locator("#f\\:code").fill(Authenticator.code(secret, -30));
    visit.press("Turn on");
    assertThat(page.locator(".codes li")).hasCount(10);
    return secret;
  }

  private static void enter(Page page, String code) {
    page.locator("#f\\:code").fill(code);
    page.locator("#f\\:enter").click();
  }
}
