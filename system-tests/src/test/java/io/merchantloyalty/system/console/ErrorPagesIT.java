package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a visitor sees when a page does not exist or is not for everybody, when the server fails,
 * and when the database is away.
 */
class ErrorPagesIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | Page not found | Go to the start page and look from there. | To the start page
          sv-SE | Sidan finns inte | Gå till startsidan och leta därifrån. | Till startsidan
          """)
  void whatIsNotThereIsSaidInTheVisitorsLanguage(
      String language, String title, String advice, String home) {
    try (Visit visit = BreakableHouse.visit(language)) {
      visit.asOwner();
      Response answer = visit.page().navigate("/admin/programs/nothing.xhtml");
      isErrorPage(visit, answer, 404, title, advice, language);
      visit
          .page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(home).setExact(true))
          .click();
      assertThat(visit.page()).hasURL(Pattern.compile("/admin/index\\.xhtml"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | This is not for your role | ask an owner at your company
          sv-SE | Detta är inte för din roll | fråga en ägare på ditt företag
          """)
  void whatIsForOthersSaysWhomToAsk(String language, String title, String advice) {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit(language)) {
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      visit.page().waitForURL("**/admin/index.xhtml");
      Response answer = visit.page().navigate("/admin/users/list.xhtml");
      isErrorPage(visit, answer, 403, title, advice, language);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | Something went wrong on our side | tell support the number below
          sv-SE | Något gick fel hos oss | ge supporten numret här nedanför
          """)
  void aFaultOfTheServersGivesANumberAndNoStackTrace(String language, String title, String advice)
      throws SQLException {
    try (Visit visit = BreakableHouse.visit(language)) {
      visit.asOwner();
      rename("api_key", "api_key_away");
      try {
        Response answer = visit.page().navigate("/admin/keys/list.xhtml");
        String id = isErrorPage(visit, answer, 500, title, advice, language);
        assertThat(linesWith(id)).anyMatch(line -> line.contains("a page of the console failed"));
      } finally {
        rename("api_key_away", "api_key");
      }
      assertThat(visit.page().navigate("/admin/keys/list.xhtml").status()).isEqualTo(200);
    }
  }

  @Test
  void aFaultBehindAButtonIsSeenAndHasANumberToo() throws SQLException {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:name").fill("Another Name");
      rename("merchant_user", "merchant_user_away");
      try {
        visit.press("Save");
        assertThat(page.locator("h1")).hasText("Something went wrong on our side");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(linesWith(page.locator("code").innerText()))
            .anyMatch(line -> line.contains("a page of the console failed"));
        visit.looksFine("error-500-button");
        // a page that cannot even find out who is asking is not opened for ever, either
        assertThat(page.navigate("/admin/index.xhtml").status()).isEqualTo(500);
        assertThat(page.locator("h1")).hasText("Something went wrong on our side");
      } finally {
        rename("merchant_user_away", "merchant_user");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | We will be right back | Try again in a minute. | The service cannot be reached right now. What you typed is still here: try again in a moment. | The service cannot be reached right now. Nothing is wrong with what you entered: try again in a minute.
          sv-SE | Vi är strax tillbaka | Försök igen om en minut. | Tjänsten kan inte nås just nu. Det du skrev finns kvar här: försök igen om en stund. | Tjänsten kan inte nås just nu. Det är inget fel på det du skrev: försök igen om en minut.
          """)
  void whileTheDatabaseIsAwayEverybodyIsToldSo(
      String language, String title, String advice, String away, String door) {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit owner = BreakableHouse.visit(language);
        Visit stranger = BreakableHouse.visit(language)) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:name").fill("Another Name");
      BreakableHouse.database().kill();
      try {
        page.locator("#f\\:save").click();
        assertThat(BreakableHouse.messages(owner)).hasText(away);
        assertThat(page.locator("#f\\:name")).hasValue("Another Name");
        owner.looksFine("away-button-" + language);

        stranger.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
        assertThat(BreakableHouse.messages(stranger)).hasText(door);
        stranger.looksFine("away-sign-in-" + language);

        Response answer = stranger.page().navigate("/admin/nothing-at-all.xhtml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(stranger.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));

        try (Visit second = BreakableHouse.visit(language)) {
          second.context().addCookies(owner.context().cookies());
          Response opened = second.page().navigate("/admin/programs/list.xhtml");
          isErrorPage(second, opened, 503, title, advice, language);
        }
      } finally {
        comeBack();
      }
      page.locator("#f\\:save").click();
      assertThat(BreakableHouse.messages(owner)).not().hasText(away);
      owner.open("/admin/users/edit.xhtml?user=" + userId);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      // the browser reports the request that got 503 to developers
      owner.forgiveComplaints();
    }
  }

  @Test
  void anErrorIsToldInTheLanguageThatTheUserHasChosen() {
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      Page page = visit.page();
      visit.signIn("public_test_shop/" + userId, BreakableHouse.PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      page.navigate("/admin/profile/edit.xhtml");
      page.locator("#preferences\\:language").selectOption("sv");
      visit.press("Save");
      assertThat(BreakableHouse.messages(visit)).hasText("Sparat.");
      page.navigate("/admin/nothing.xhtml");
      assertThat(page.locator("h1")).hasText("Sidan finns inte");
      page.navigate("/admin/users/list.xhtml");
      assertThat(page.locator("h1")).hasText("Detta är inte för din roll");
      BreakableHouse.database().kill();
      try {
        page.navigate("/admin/index.xhtml");
        assertThat(page.locator("h1")).hasText("Vi är strax tillbaka");
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
      } finally {
        comeBack();
      }
    }
  }

  /** The id of an error page, which is also in the head of the answer and in the server's log. */
  private static String isErrorPage(
      Visit visit, Response answer, int status, String title, String advice, String language) {
    Page page = visit.page();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator("main")).containsText(advice);
    assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
    String id = answer.headers().get("x-correlation-id");
    assertThat(page.locator("code")).hasText(id);
    assertThat(linesWith(id)).isNotEmpty();
    assertThat(answer.text())
        .doesNotContainPattern("(?i)exception|\\bat (io|java|jakarta|org|com)\\.|payara|sql");
    assertThat(answer.headers().get("content-security-policy")).contains("'nonce-");
    visit.looksFine("error-" + status + "-" + language);
    return id;
  }

  private static List<String> linesWith(String id) {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(BreakableHouse.server().data().resolve("logs"))) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).stream().filter(line -> line.contains(id)).forEach(lines::add);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  private static void comeBack() {
    BreakableHouse.database().restart();
    BreakableHouse.server().awaitReady();
  }

  private static void rename(String table, String to) throws SQLException {
    try (Connection connection = BreakableHouse.database().superuser().open();
        Statement sql = connection.createStatement()) {
      sql.execute("rename table " + table + " to " + to);
    }
  }
}
