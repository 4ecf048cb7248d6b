package io.merchantloyalty.system.sweep;

import java.util.List;
import java.util.Optional;

/** What no answer may show: how the server is built inside. */
final class Leaks {

  private static final List<String> INSIDES =
      List.of(
          "\tat ",
          "Exception",
          "io.merchantloyalty",
          "java.lang",
          "jakarta.",
          "com.fasterxml",
          "org.hibernate",
          "com.ctc.wstx",
          "Payara",
          "SQL");

  private Leaks() {}

  /** The first that is there. */
  static Optional<String> in(String answer) {
    return INSIDES.stream().filter(answer::contains).findFirst();
  }
}
