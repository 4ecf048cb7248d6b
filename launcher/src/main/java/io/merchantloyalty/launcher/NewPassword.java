package io.merchantloyalty.launcher;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the password of a new operator from the environment, or asks the person at the terminal. It
 * is never taken from the command line, which everybody on the machine can read.
 */
final class NewPassword {
  static final String VARIABLE = "LOYALTY_OPERATOR_PASSWORD";

  private NewPassword() {}

  /** Asks a person, and does not show what they type. */
  interface Question {
    String ask(String prompt);
  }

  /** The terminal that the JVM was started at, if there is one. */
  static Optional<Question> terminal() {
    Console console = System.console();
    return Optional.ofNullable(console)
        .map(
            present ->
                prompt -> {
                  char[] typed = present.readPassword("%s", prompt);
                  if (typed == null) {
                    throw StartFailure.because("no password was given");
                  }
                  return new String(typed);
                });
  }

  /**
   * The password. The business tier decides whether it is allowed.
   *
   * @throws StartFailure if there is nobody to ask, or the two entries differ
   */
  static String take(Map<String, String> environment, Optional<Question> terminal) {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isEmpty()) {
      return given;
    }
    Question question =
        terminal.orElseThrow(
            () ->
                StartFailure.usage(
                    "--create-operator asks for the password at a terminal; without one, give it"
                        + " in the environment variable "
                        + VARIABLE));
    String typed = question.ask("password of the new operator: ");
    if (!typed.equals(question.ask("the same again: "))) {
      throw StartFailure.because("the two passwords differ; nothing was done");
    }
    return typed;
  }
}
