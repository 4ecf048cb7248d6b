package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newcomer copies what the pages show into a shell, and it works. */
class ReadmeIT {

  /**
   * Of their own: the pages give the demo's shoppers cards, and other tests count on their cards.
   */
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

  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void thePaymentByHandInTheReadmeWorksAsItStands() throws Exception {
    Path directory = Places.fresh("readme");
    String payment = shell("README.md");
    assertThat(said(payment, directory))
        .contains("\"outcome\":\"WAITING\"", "\"status\":\"PAID\"", "\"event\":\"COLLECT\"")
        .doesNotContain("problem");
    assertThat(Files.size(directory.resolve("bill.png"))).isPositive();
  }

  @Test
  void theSalesOnThePageForMakersOfTillsWorkAsTheyStand() throws Exception {
    assertThat(said(shell("docs/tills.md"), Places.fresh("tills")))
        .contains(
            "\"status\":\"PENDING_ISSUER_ACKNOWLEDGE\"",
            "\"status\":\"PAID\"",
            "<status>PENDING_ISSUER_ACKNOWLEDGE</status>",
            "<status>ISSUED</status>",
            "\"status\":\"GIVEN\"",
            "\"savingReversed\":{\"value\":\"3.33\"",
            "/colour is not a field of this body")
        .doesNotContain("Fault");
  }

  @Test
  void thePaymentsOnThePageForMakersOfWalletsWorkAsTheyStand() throws Exception {
    assertThat(said(shell("docs/wallets.md"), Places.fresh("wallets")))
        .contains(
            "\"refreshToken\"",
            "\"state\":\"PAYABLE\"",
            "\"refunds\":[{\"ersReference\"",
            "\"question\"",
            "\"inUse\":true")
        .doesNotContain("urn:problem");
  }

  @Test
  void theMerchantOnThePageForOperatorsIsMadeAsItStands() throws Exception {
    assertThat(said(shell("docs/operators.md"), Places.fresh("operators")))
        .contains(
            "/admin/invitation.xhtml?token=",
            "\"principal\":\"sea_coffee/anna\"",
            "\"path\":[\"Sea Coffee\"]",
            "\"resellerId\":\"sea_coffee\"")
        .doesNotContain("urn:problem", "awaitedOwner");
  }

  private static String said(String script, Path directory) throws Exception {
    Path file = directory.resolve("page.sh");
    String base = server.base().toString();
    Files.writeString(file, script.replace("http://127.0.0.1:8080", base));
    Process shell =
        new ProcessBuilder("bash", "-eu", file.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).as(said).isZero();
    return said;
  }

  /** Everything that a page says to type. */
  private static String shell(String page) throws IOException {
    Matcher block = SHELL.matcher(Files.readString(Places.checkout().resolve(page)));
    StringBuilder all = new StringBuilder();
    while (block.find()) {
      all.append(block.group(1));
    }
    return all.toString();
  }
}
