package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The API document of the running server is good enough to generate clients of it: they compile as
 * they come out of the generator, and play the flow storedCard.
 */
@Tag("clients")
class GeneratedClientsIT {

  private static final String PAID_WITH_CARD = "PAID 90.00 SOME_CARD/1";

  /** Where the build put the generator, and the libraries of what it generates. */
  private static final Path TOOLS = Path.of(System.getProperty("clients", "none"));

  private final String base = House.base().toString();

  @Test
  void theGeneratedJavaClientPlaysStoredCard() throws Exception {
    Path directory = Places.fresh("java-client");
    generate(
        "java",
        directory,
        "library=native,openApiNullable=false,useJakartaEe=true,useSingleRequestParameter=true");
    Path flow = copied("StoredCard.java", directory);
    String libraries = TOOLS.resolve("lib") + File.separator + "*";
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> compile =
        new ArrayList<>(
            List.of(
                java("javac"),
                "-encoding",
                "UTF-8",
                "-nowarn",
                "-cp",
                libraries,
                "-d",
                classes.toString()));
    compile.addAll(sources(directory.resolve("src/main/java")));
    compile.add(flow.toString());
    Command.run(directory, compile);
    String classPath = classes + File.pathSeparator + libraries;
    assertThat(Command.run(directory, List.of(java("java"), "-cp", classPath, "StoredCard", base)))
        .contains(PAID_WITH_CARD);
  }

  @Test
  void theGeneratedTypeScriptClientPlaysStoredCard() throws Exception {
    Path directory = Places.fresh("typescript-client");
    generate("typescript-fetch", directory.resolve("client"), "supportsES6=true");
    copied("storedCard.ts", directory);
    Command.run(
        directory,
        List.of(
            "tsc",
            "--target",
            "es2019",
            "--lib",
            "es2019,dom",
            "--module",
            "commonjs",
            "--noEmitOnError",
            "--strictNullChecks",
            "--outDir",
            "out",
            "storedCard.ts"));
    assertThat(Command.run(directory, List.of("node", "out/storedCard.js", base)))
        .contains(PAID_WITH_CARD);
  }

  private void generate(String language, Path to, String options) throws Exception {
    Path document = to.resolveSibling(to.getFileName() + ".json");
    Files.createDirectories(to);
    Files.writeString(
        document,
        Rest.anonymous(House.base())
            .send("GET", "/openapi", null, Map.of("Accept", "application/json"))
            .expect(200)
            .body()
            .toString());
    String said =
        Command.run(
            to,
            List.of(
                java("java"),
                "-jar",
                TOOLS.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "-i",
                document.toString(),
                "-g",
                language,
                "-o",
                to.toString(),
                // each Java object has a method wait of its own
                "--parameter-name-mappings",
                language.equals("java") ? "wait=seconds" : "wait=wait",
                "--additional-properties=hideGenerationTimestamp=true," + options));
    assertThat(said.lines().filter(GeneratedClientsIT::isComplaint))
        .as("what the generator has against the document")
        .isEmpty();
  }

  /** It says of itself that it writes no examples of bodies into its pages. */
  private static boolean isComplaint(String line) {
    return (line.contains(" WARN ") || line.contains(" ERROR "))
        && !line.contains("Ignoring complex example");
  }

  private static Path copied(String resource, Path directory) throws IOException {
    Path file = directory.resolve(resource);
    try (InputStream in = GeneratedClientsIT.class.getResourceAsStream("/clients/" + resource)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static List<String> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
