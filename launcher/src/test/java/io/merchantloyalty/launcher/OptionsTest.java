package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path DATA = Path.of("/checkout/data");
  private static final String URL = "jdbc:mysql://db.example:3306/loyalty";
  private static final Map<String, String> PASSWORD = Map.of("LOYALTY_DB_PASSWORD", "secret");

  private static Options parse(String... args) {
    return Options.parse(List.of(args), PASSWORD, DATA);
  }

  @Test
  void withoutOptionsADemoRunsOnThisMachineOnly() {
    assertThat(parse())
        .isEqualTo(new Options(8080, "127.0.0.1", DATA, Optional.empty(), true, false));
  }

  @Test
  void everyOptionIsTaken() {
    Options options =
        parse(
            "--port",
            "9000",
            "--bind",
            "0.0.0.0",
            "--data",
            "/srv/loyalty",
            "--no-demo",
            "--behind-proxy");
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.bind()).isEqualTo("0.0.0.0");
    assertThat(options.data()).isEqualTo(Path.of("/srv/loyalty"));
    assertThat(options.demo()).isFalse();
    assertThat(options.behindProxy()).isTrue();
  }

  @Test
  void somebodysOwnDatabaseGetsNoDemoDataUnasked() {
    assertThat(parse("--db", URL, "--db-user", "shop").demo()).isFalse();
    assertThat(parse("--db", URL, "--db-user", "shop", "--demo").demo()).isTrue();
  }

  @Test
  void thePasswordComesFromTheEnvironmentAndIsNotShown() {
    Options options = parse("--db", URL, "--db-user", "shop");
    assertThat(options.database()).map(DatabaseLogin::password).contains("secret");
    assertThat(options.toString()).doesNotContain("secret");
  }

  @Test
  void anEmptyPasswordIsRefused() {
    Map<String, String> empty = Map.of("LOYALTY_DB_PASSWORD", "");
    assertThatThrownBy(() -> Options.parse(List.of("--db", URL, "--db-user", "shop"), empty, DATA))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LOYALTY_DB_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot 80",
        "stray",
        "--port",
        "--port http",
        "--port 0",
        "--port 65536",
        "--data --demo",
        "--db-user shop",
        "--db jdbc:mysql://localhost/loyalty",
        "--db localhost:3306 --db-user shop",
        "--db jdbc:mysql://localhost/loyalty?password=secret --db-user shop"
      })
  void whatIsNotInTheHelpEndsWithOneLineAndExitCode2(String line) {
    assertThatThrownBy(() -> parse(line.split(" ")))
        .isInstanceOfSatisfying(
            StartFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2))
        .message()
        .hasLineCount(1)
        .doesNotContain("secret");
  }
}
