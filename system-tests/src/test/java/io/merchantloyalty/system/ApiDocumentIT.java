package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What others expect of an API document: the linters Spectral and Redocly find nothing in that of
 * the running server, with all of their recommended rules but those that {@code
 * src/test/linters/spectral.yaml} and {@code redocly.yaml} give a reason for.
 */
@Tag("clients")
class ApiDocumentIT {

  /** Where the build put the linters and their rules. */
  private static final Path LINTERS = Path.of(System.getProperty("linters", "none"));

  private static final Map<String, String> QUIET =
      Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

  private static Path directory;

  @BeforeAll
  static void fetch() throws Exception {
    directory = Places.fresh("api-document");
    fetch("openapi.json", "application/json");
    fetch("openapi.yaml", "application/yaml");
  }

  private static void fetch(String file, String type) throws Exception {
    HttpResponse<byte[]> answer =
        Rest.anonymous(House.base())
            .send("GET", "/openapi", null, Map.of("Accept", type))
            .expect(200)
            .response();
    Files.write(directory.resolve(file), answer.body());
  }

  @Test
  void spectralFindsNothing() throws Exception {
    String said =
        linted(
            "spectral",
            "lint",
            "--ruleset",
            LINTERS.resolve("spectral.yaml").toString(),
            "--fail-severity",
            "hint",
            "openapi.json",
            "openapi.yaml");
    assertThat(said).contains("No results with a severity of 'hint' or higher found!");
  }

  @Test
  void redoclyFindsNothing() throws Exception {
    String said =
        linted(
            "redocly",
            "lint",
            "--config",
            LINTERS.resolve("redocly.yaml").toString(),
            "--format",
            "stylish",
            "--max-problems",
            "1000",
            "openapi.yaml");
    assertThat(said).contains("Your API description is valid").doesNotContain("warning");
  }

  private static String linted(String linter, String... arguments) throws Exception {
    String program = LINTERS.resolve("node_modules/.bin").resolve(linter).toString();
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    return Command.run(directory, command, QUIET);
  }
}
