package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Places;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands around every page when something is wrong: passwords that are guessed, pages that are
 * not there, a server that fails, a database that is away; and what a browser is told about all of
 * them. On a server and a database of its own, which it breaks.
 */
class FrameIT {

  private static final String PASSWORD = "four words by heart";
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final int GUESSES = 5;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Path PAGES =
      Places.checkout().resolve("admin-jsf/src/main/resources/META-INF/resources");

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.startForTests(Places.fresh("frame-db"));
    server =
        ServerProcess.on(database.login(), "frame", "--behind-proxy", "-Dloyalty.password.cost=4");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  // ---- guessing at the door

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
    String somebody = accepted("VIEWER");
    assertThat(guesses(language, somebody)).isEqualTo(expected);
    assertThat(guesses(language, "nobody." + COUNTER.incrementAndGet())).isEqualTo(expected);
    try (Visit visit = visit(language)) {
      visit.signIn("public_test_shop/" + somebody, PASSWORD);
      assertThat(messages(visit)).hasText(wait);
      assertThat(visit.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
      visit.looksFine("sign-in-locked-" + language);
      visit.open("/admin/index.xhtml");
      assertThat(visit.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
    }
  }

  /** What the page says to five wrong passwords and one more. */
  private static List<String> guesses(String language, String userId) {
    List<String> said = new ArrayList<>();
    try (Visit visit = visit(language)) {
      for (int i = 0; i <= GUESSES; i++) {
        visit.signIn("public_test_shop/" + userId, "wrong " + i);
        assertThat(messages(visit)).not().isEmpty();
        said.add(messages(visit).innerText().strip());
      }
    }
    return said;
  }

  @Test
  void afterFiveWrongCodesTheRightOneDoesNotHelpEither() throws GeneralSecurityException {
    String userId = accepted("VIEWER");
    try (Visit visit = visit("en-GB")) {
      Page page = visit.page();
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      String secret = turnOnCodes(visit);
      page.context().clearCookies();
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      for (int i = 0; i < GUESSES; i++) {
        page.waitForURL("**/admin/code.xhtml");
        enter(page, "00000" + i);
        assertThat(messages(visit)).hasText(Pattern.compile("That code is not valid.*"));
        page.navigate("/admin/code.xhtml");
      }
      enter(page, code(secret, 0));
      assertThat(messages(visit)).hasText("Too many attempts. Try again in 15 minutes.");
      visit.looksFine("code-locked");
      // the password, which is right, takes nothing back
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      page.waitForURL("**/admin/code.xhtml");
      enter(page, code(secret, 0));
      assertThat(messages(visit)).hasText("Too many attempts. Try again in 15 minutes.");
      visit.open("/admin/index.xhtml");
      assertThat(page).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
    }
  }

  private static String turnOnCodes(Visit visit) throws GeneralSecurityException {
    Page page = visit.page();
    page.navigate("/admin/profile/second-factor.xhtml");
    visit.press("Begin");
    String secret = page.locator("main code").innerText().replace(" ", "");
    page.locator("#f\\:code").fill(code(secret, -30));
    visit.press("Turn on");
    assertThat(page.locator(".codes li")).hasCount(10);
    return secret;
  }

  // ---- what browsers are told

  @Test
  void overTlsTheBrowserIsToldToStayThereAndKeepsTheCookieToIt() {
    HttpHeaders head = door(server.base(), "https");
    assertThat(head.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(cookie(head)).contains("; Secure", "; HttpOnly", "; SameSite=lax", "; Path=/admin");
    HttpResponse<String> root = get(server.base(), "/admin/", "https");
    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotStartWith("http:"));
  }

  @Test
  void withoutTlsNeitherIsSaidNorWhenSomebodyElseThanOurProxySaysSo() {
    // whether there is a proxy, only who runs the server knows
    for (HttpHeaders head :
        List.of(door(server.base(), "http"), door(House.server().base(), "https"))) {
      assertThat(head.firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(cookie(head)).contains("; HttpOnly", "; SameSite=lax").doesNotContain("Secure");
    }
  }

  private static HttpHeaders door(URI base, String scheme) {
    return get(base, "/admin/sign-in.xhtml", scheme).headers();
  }

  private static String cookie(HttpHeaders head) {
    return head.allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("CONSOLE="))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(URI base, String path, String scheme) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(base.resolve(path)).header("X-Forwarded-Proto", scheme).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opened without what they are about, many of them are an error page: those count, too. */
  @Test
  void noPageRunsScriptsThatAreNotItsOwnOrIsShownInAFrame() throws IOException {
    Pattern nonce = Pattern.compile("script-src 'self' 'nonce-([A-Za-z0-9+/=_-]{16,})'");
    Pattern inline = Pattern.compile("<[a-z]+\\b[^>]* on[a-z]+=|javascript:");
    TreeSet<Integer> statuses = new TreeSet<>();
    try (Visit visit = visit("en-GB")) {
      visit.asOwner();
      List<String> pages = new ArrayList<>(pages());
      pages.add("/admin/nothing.xhtml");
      for (String page : pages) {
        var answer = visit.context().request().get(page);
        statuses.add(answer.status());
        Map<String, String> head = answer.headers();
        assertThat(head)
            .as(page)
            .containsEntry("x-frame-options", "DENY")
            .containsEntry("x-content-type-options", "nosniff")
            .containsKey("x-correlation-id")
            .doesNotContainKey("strict-transport-security");
        String policy = head.get("content-security-policy");
        assertThat(policy).as(page).contains("default-src 'self'", "frame-ancestors 'none'");
        var found = nonce.matcher(policy);
        assertThat(found.find()).as(page + ": " + policy).isTrue();
        assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe");
        String html = answer.text();
        assertThat(inline.matcher(html).results().map(m -> m.group())).as(page).isEmpty();
        assertThat(
                Pattern.compile("<script\\b[^>]*>")
                    .matcher(html)
                    .results()
                    .map(m -> m.group())
                    .filter(script -> !script.contains("nonce=\"" + found.group(1) + "\"")))
            .as("scripts of " + page + " without its nonce")
            .isEmpty();
      }
    }
    assertThat(statuses).contains(200, 404);
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("admin"))) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> "/" + PAGES.relativize(file))
              .toList();
      assertThat(pages).hasSizeGreaterThan(20);
      return pages;
    }
  }

  // ---- errors

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | There is nothing here | Go to the start page and look from there. | To the start page
          sv-SE | Här finns inget | Gå till startsidan och leta därifrån. | Till startsidan
          """)
  void whatIsNotThereIsSaidInTheVisitorsLanguage(
      String language, String title, String advice, String home) {
    try (Visit visit = visit(language)) {
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
    String userId = accepted("VIEWER");
    try (Visit visit = visit(language)) {
      visit.signIn("public_test_shop/" + userId, PASSWORD);
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
    try (Visit visit = visit(language)) {
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
    String userId = accepted("VIEWER");
    try (Visit visit = visit("en-GB")) {
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
        // nor is a page that cannot even find out who is asking opened for ever
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
    String userId = accepted("VIEWER");
    try (Visit owner = visit(language);
        Visit stranger = visit(language)) {
      Page page = owner.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:name").fill("Another Name");
      database.kill();
      try {
        page.locator("#f\\:save").click();
        assertThat(messages(owner)).hasText(away);
        assertThat(page.locator("#f\\:name")).hasValue("Another Name");
        owner.looksFine("away-button-" + language);

        stranger.signIn("public_test_shop/" + userId, PASSWORD);
        assertThat(messages(stranger)).hasText(door);
        stranger.looksFine("away-sign-in-" + language);

        Response answer = stranger.page().navigate("/admin/nothing-at-all.xhtml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(stranger.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));

        try (Visit second = visit(language)) {
          second.context().addCookies(owner.context().cookies());
          Response opened = second.page().navigate("/admin/programs/list.xhtml");
          isErrorPage(second, opened, 503, title, advice, language);
        }
      } finally {
        comeBack();
      }
      page.locator("#f\\:save").click();
      assertThat(messages(owner)).not().hasText(away);
      owner.open("/admin/users/edit.xhtml?user=" + userId);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      // the browser tells developers of the request that got 503
      owner.forgiveComplaints();
    }
  }

  @Test
  void anErrorIsToldInTheLanguageThatTheUserHasChosen() {
    String userId = accepted("VIEWER");
    try (Visit visit = visit("en-GB")) {
      Page page = visit.page();
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      page.navigate("/admin/profile/edit.xhtml");
      page.locator("#preferences\\:language").selectOption("sv");
      visit.press("Save");
      assertThat(messages(visit)).hasText("Sparat.");
      page.navigate("/admin/nothing.xhtml");
      assertThat(page.locator("h1")).hasText("Här finns inget");
      page.navigate("/admin/users/list.xhtml");
      assertThat(page.locator("h1")).hasText("Detta är inte för din roll");
      database.kill();
      try {
        page.navigate("/admin/index.xhtml");
        assertThat(page.locator("h1")).hasText("Vi är strax tillbaka");
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
      } finally {
        comeBack();
      }
    }
  }

  /** PrimeFaces brings words of its own. */
  @Test
  void whatIsReadAloudOfAPageIsInItsLanguageToo() {
    try (Visit visit = visit("sv-SE")) {
      visit.open("/admin/sign-in.xhtml");
      assertThat(visit.page().locator("#f\\:password_mask"))
          .hasAttribute("aria-label", "Visa lösenord");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "sv-SE"})
  void aButtonThatGetsNoAnswerIsNotSilent(String language) {
    String said =
        language.startsWith("en") ? "No answer came from the service." : "Inget svar kom från";
    String userId = accepted("VIEWER");
    try (Visit visit = visit(language)) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:name").fill("Another Name");
      page.route("**/users/edit.xhtml*", route -> route.abort());
      page.locator("#f\\:save").click();
      assertThat(messages(visit)).containsText(said);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      visit.looksFine("no-answer-" + language);
      page.unroute("**/users/edit.xhtml*");
      page.route(
          "**/users/edit.xhtml*",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setStatus(502)
                      .setBody("a proxy says so")));
      page.locator("#f\\:save").click();
      assertThat(messages(visit)).containsText(said);
      page.unroute("**/users/edit.xhtml*");
      page.locator("#f\\:save").click();
      assertThat(messages(visit)).not().containsText(said);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      // the browser tells developers of the request that was cut off
      visit.forgiveComplaints();
    }
  }

  /** The id of an error page, which is also in the answer's head and in the server's log. */
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
    try (Stream<Path> files = Files.list(server.data().resolve("logs"))) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).stream().filter(line -> line.contains(id)).forEach(lines::add);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  private static void comeBack() {
    database.restart();
    server.awaitReady();
  }

  private static void rename(String table, String to) throws SQLException {
    try (Connection connection = database.superuser().open();
        Statement sql = connection.createStatement()) {
      sql.execute("rename table " + table + " to " + to);
    }
  }

  @Test
  void aDoubleClickIsOnePress() {
    String name = "Pressed twice " + COUNTER.incrementAndGet();
    List<String> sent = new CopyOnWriteArrayList<>();
    try (Visit visit = visit("en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/keys/create.xhtml");
      page.locator("#f\\:name").fill(name);
      page.getByLabel("Read the shop tree").check();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request.url());
            }
          });
      page.locator("#f\\:save").dblclick();
      assertThat(page.locator("#once-secret")).isVisible();
      page.navigate("/admin/keys/list.xhtml");
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(name))).hasCount(1);
      assertThat(sent).hasSize(1);
    }
  }

  // ---- sessions

  @Test
  void aSessionThatWasGivenBeforeSigningInIsWorthlessAfterwards() {
    try (Visit visit = visit("en-GB");
        Visit thief = visit("en-GB")) {
      visit.open("/admin/sign-in.xhtml");
      Cookie planted = session(visit);
      visit.asOwner();
      thief.context().addCookies(List.of(planted));
      thief.open("/admin/index.xhtml");
      assertThat(thief.page()).hasURL(Pattern.compile("/admin/sign-in\\.xhtml"));
      assertThat(session(thief).value).isNotEqualTo(session(visit).value);
      visit.open("/admin/index.xhtml");
      assertThat(visit.page().locator("h1")).hasText("Welcome, Olle Owner");
    }
  }

  @Test
  void anIdThatSomebodyMadeUpIsNotTaken() {
    try (Visit visit = visit("en-GB")) {
      visit.open("/admin/sign-in.xhtml");
      Cookie made = session(visit);
      made.value = "0123456789abcdef0123456789ab";
      visit.context().clearCookies();
      visit.context().addCookies(List.of(made));
      visit.open("/admin/sign-in.xhtml");
      assertThat(session(visit).value).isNotEqualTo(made.value);
    }
  }

  @Test
  void whoseTabIsStillOpenWhileAnotherSignsInThereIsToldThatNothingWasDone() {
    String userId = accepted("VIEWER");
    try (Visit visit = visit("en-GB")) {
      visit.asOwner();
      Page tab = visit.context().newPage();
      tab.navigate("/admin/profile/edit.xhtml");
      tab.locator("#preferences\\:timeZone").selectOption("Asia/Tokyo");
      visit.signIn("public_test_shop/" + userId, PASSWORD);
      visit.page().waitForURL("**/admin/index.xhtml");
      tab.locator("#preferences\\:save").click();
      assertThat(tab.locator("#messages")).containsText("What you did last was not done");
      assertThat(tab.locator("main")).containsText("public_test_shop/" + userId);
      assertThat(tab.locator("#preferences\\:timeZone")).hasValue("Europe/Stockholm");
    }
  }

  // ---- all of them

  private static Visit visit(String language) {
    return Browser.visit(server.base().toString(), Screen.DESK, language);
  }

  private static Locator messages(Visit visit) {
    return visit.page().locator("#messages");
  }

  private static Cookie session(Visit visit) {
    return visit.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("CONSOLE"))
        .findFirst()
        .orElseThrow();
  }

  private static void enter(Page page, String code) {
    page.locator("#f\\:code").fill(code);
    page.locator("#f\\:enter").click();
  }

  private static String code(String secret, int secondsOff) throws GeneralSecurityException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
            Instant.now().plusSeconds(secondsOff));
  }

  /** Somebody who has chosen the password, made over the API. */
  private static String accepted(String role) {
    String userId = "frame." + COUNTER.incrementAndGet();
    Rest owner = Rest.basic(server.base(), Principals.MERCHANT);
    String token =
        owner
            .post(
                "/api/merchant/v1/users",
                "{\"userId\":\"%s\",\"name\":\"Viewer\",\"role\":\"%s\"}".formatted(userId, role))
            .expect(201)
            .text("/linkToken");
    owner
        .post(
            "/api/merchant/v1/user-links",
            "{\"linkToken\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD))
        .expect(200);
    return userId;
  }
}
