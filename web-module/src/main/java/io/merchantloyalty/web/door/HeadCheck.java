package io.merchantloyalty.web.door;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What HTTP itself requires of a head, where the server below does not check or answers nothing.
 */
final class HeadCheck {

  private static final Set<String> AS_IT_IS = Set.of("", "identity");

  private HeadCheck() {}

  static Optional<Turned> broken(HeadRule.Head head, boolean hasBody) {
    if (head.method().equals("OPTIONS") && head.path().equals("*")) {
      return Optional.empty();
    }
    return PathRule.broken(head.path()).or(() -> hasBody ? codings(head) : Optional.empty());
  }

  private static Optional<Turned> codings(HeadRule.Head head) {
    String content = head.value("Content-Encoding").orElse("").strip();
    if (!AS_IT_IS.contains(content.toLowerCase(Locale.ROOT))) {
      return Optional.of(
          Turned.unsupported(
              "Content-Encoding " + shown(content) + " is not read here; send the body as it is"));
    }
    String transfer = head.value("Transfer-Encoding").orElse("chunked").strip();
    return transfer.equalsIgnoreCase("chunked")
        ? Optional.empty()
        : Optional.of(
            Turned.badRequest(
                "Transfer-Encoding " + shown(transfer) + " is not read here; only chunked is"));
  }

  /** Text from the caller inside our answer: shortened and made harmless. */
  private static String shown(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9,;= _.-]", "?");
    return plain.substring(0, Math.min(plain.length(), 40));
  }
}
