package io.merchantloyalty.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of {@code ./run --create-operator}, with nobody at a terminal.
 *
 * @param said the whole output
 */
record Setup(int exitCode, String said) {

  /** {@code options}: where; {@code secrets}: environment variables. */
  static Setup createOperator(String name, Map<String, String> secrets, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Places.checkout().resolve("run").toString(),
                "--no-build",
                "--create-operator",
                name));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(secrets);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Setup(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
