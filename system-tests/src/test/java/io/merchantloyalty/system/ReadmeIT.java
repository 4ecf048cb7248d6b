package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A newcomer copies the payment from the README into a shell, and it works. */
class ReadmeIT {

  @Test
  void thePaymentByHandInTheReadmeWorksAsItStands() throws Exception {
    Path directory = Places.fresh("readme");
    Path script = directory.resolve("payment.sh");
    Files.writeString(
        script, payment().replace("http://127.0.0.1:8080", House.server().base().toString()));
    Process shell =
        new ProcessBuilder("bash", "-eu", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).as(said).isZero();
    assertThat(said)
        .contains("\"outcome\":\"WAITING\"", "\"status\":\"PAID\"", "\"event\":\"COLLECT\"")
        .doesNotContain("problem");
    assertThat(Files.size(directory.resolve("bill.png"))).isPositive();
  }

  private static String payment() throws IOException {
    String readme = Files.readString(Places.checkout().resolve("README.md"));
    int start = readme.indexOf("```sh\n") + "```sh\n".length();
    return readme.substring(start, readme.indexOf("```", start));
  }
}
