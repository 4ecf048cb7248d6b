package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A newcomer copies what the guides show into a shell, and it works; and it works again. All pages
 * share one server with a demo of their own: they give the demo's shoppers cards, and other tests
 * count on their cards.
 */
class GuidesIT {

  private static final Pattern FENCE =
      Pattern.compile("^```(\\S*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** The first line of commands that this test leaves out; the reason follows. */
  private static final Pattern LEFT_OUT = Pattern.compile("# not run by a test: \\S.*");

  /** What a fence shows that nobody types. */
  private static final Set<String> SHOWN = Set.of("json", "xml", "csv", "html");

  /** Words that the page's commands print. Of a page that is not here it is enough to work. */
  private static final Map<String, List<String>> PRINTED =
      Map.of(
          "README.md",
          List.of("\"outcome\":\"WAITING\"", "\"status\":\"PAID\"", "\"event\":\"COLLECT\""),
          "docs/tills.md",
          List.of(
              "\"status\":\"PENDING_ISSUER_ACKNOWLEDGE\"",
              "\"status\":\"PAID\"",
              "<status>PENDING_ISSUER_ACKNOWLEDGE</status>",
              "<status>ISSUED</status>",
              "\"status\":\"GIVEN\"",
              "\"savingReversed\":{\"value\":\"3.33\"",
              "/colour is not a field of this body"),
          "docs/wallets.md",
          List.of(
              "\"refreshToken\"",
              "\"state\":\"PAYABLE\"",
              "\"refunds\":[{\"ersReference\"",
              "\"question\"",
              "\"inUse\":true"),
          "docs/webshops.md",
          List.of("\"status\":\"PAID\"", "\"endReason\":\"BY_REGISTER\""),
          "docs/merchants.md",
          List.of(
              "\"apiKey\":",
              "\"name\":\"Harbour Street 7\"",
              "\"newPassword\":",
              "\"state\":\"PUBLISHED\"",
              "\"valid\":true",
              "\"code\":\"NUMBER_RULE\"",
              "\"state\":\"DONE\"",
              "\"action\":\"terminal.register\""),
          "docs/api-keys.md",
          List.of("\"shopNodes\":"),
          "docs/operators.md",
          List.of("/admin/invitation.xhtml?token=", "/anna\"", "\"path\":[\"Sea Coffee\"]"));

  /** How many refusals a page shows on purpose. */
  private static final Map<String, Integer> REFUSALS = Map.of("docs/tills.md", 1);

  private static final int SECONDS_MAX = 120;

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    database = TestDatabase.start("pages-db");
    server = ServerProcess.on(database.login(), "pages");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> theCommandsOfAPageWorkAsTheyStandAndWorkAgain() {
    return pages()
        .filter(page -> !commands(page).isEmpty())
        .map(page -> DynamicTest.dynamicTest(page, () -> twice(page)));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotRunSaysSoAndWhy() {
    return pages().map(page -> DynamicTest.dynamicTest(page, () -> assertMarked(page)));
  }

  @Test
  void everyPageThatIsLookedAtIsThere() {
    assertThat(pages()).containsAll(PRINTED.keySet());
  }

  private static void twice(String page) throws Exception {
    Path directory = Places.fresh("guide-" + page.replaceAll("\\W", "-"));
    for (String time : List.of("first", "second")) {
      String said = said(commands(page), directory);
      assertThat(said)
          .as("%s, the %s time", page, time)
          .contains(PRINTED.getOrDefault(page, List.of()).toArray(new String[0]))
          .doesNotContain("Fault");
      assertThat(said.split("urn:problem", -1).length - 1)
          .as("refusals of %s, the %s time: %s", page, time, said)
          .isEqualTo(REFUSALS.getOrDefault(page, 0));
    }
    try (Stream<Path> written = Files.list(directory)) {
      for (Path file : written.toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("what %s has written to %s", page, file)
            .isNotEmpty()
            .doesNotContain("urn:problem");
      }
    }
  }

  private static void assertMarked(String page) {
    for (Fence fence : fences(page)) {
      boolean seen = SHOWN.contains(fence.language) || fence.isLeftOut();
      assertThat(seen || fence.language.equals("sh"))
          .as("%s: mark what no test runs with its reason, or make it sh: %s", page, fence.text)
          .isTrue();
    }
  }

  private static String said(String script, Path directory) throws Exception {
    Path file = Files.createTempFile("guide", ".sh");
    String base = server.base().toString();
    Files.writeString(file, script.replace("http://127.0.0.1:8080", base));
    Process shell =
        new ProcessBuilder("bash", "-eu", "-o", "pipefail", file.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).as(said).isZero();
    Files.delete(file);
    return said;
  }

  /** Everything that a page says to type; empty when there is nothing. */
  private static String commands(String page) {
    StringBuilder all = new StringBuilder();
    for (Fence fence : fences(page)) {
      if (fence.language.equals("sh") && !fence.isLeftOut()) {
        all.append(fence.text);
      }
    }
    return all.toString();
  }

  private record Fence(String language, String text) {
    boolean isLeftOut() {
      return LEFT_OUT.matcher(text.lines().findFirst().orElse("")).matches();
    }
  }

  private static List<Fence> fences(String page) {
    try {
      Matcher found = FENCE.matcher(Files.readString(Places.checkout().resolve(page)));
      List<Fence> fences = new ArrayList<>();
      while (found.find()) {
        fences.add(new Fence(found.group(1), found.group(2)));
      }
      return fences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> pages() {
    try (Stream<Path> files = Files.list(Places.checkout().resolve("docs"))) {
      List<String> guides =
          files
              .map(file -> "docs/" + file.getFileName())
              .filter(name -> name.endsWith(".md"))
              .sorted()
              .toList();
      return Stream.concat(Stream.of("README.md"), guides.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
