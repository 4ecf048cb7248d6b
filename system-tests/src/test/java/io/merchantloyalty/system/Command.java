package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that are no part of the product. */
final class Command {

  private Command() {}

  /** What it said; fails when it fails. */
  static String run(Path directory, List<String> command) throws Exception {
    return run(directory, command, Map.of());
  }

  static String run(Path directory, List<String> command, Map<String, String> environment)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as(String.join(" ", command.subList(0, Math.min(2, command.size()))) + ":\n" + said)
        .isZero();
    return said;
  }
}
