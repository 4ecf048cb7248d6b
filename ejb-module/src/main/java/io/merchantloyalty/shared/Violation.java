package io.merchantloyalty.shared;

import java.util.Optional;

/**
 * One thing that is wrong with what was sent: the field, the rule and the value it got.
 *
 * @param field where it is, as a path with slashes from the command's root: {@code
 *     totalAmount/value}, {@code rows/2/quantity}
 * @param rule what was expected, as a sentence for the sender
 * @param value what came, shortened; empty when the field is missing or secret
 */
public record Violation(String field, String rule, Optional<String> value) {

  private static final int VALUE_CHARS_MAX = 100;

  public Violation {
    value =
        value.map(
            text ->
                Characters.fit(text, VALUE_CHARS_MAX)
                    ? text
                    : Characters.first(text, VALUE_CHARS_MAX) + "…");
  }

  public static Violation of(String field, String rule, Object value) {
    return new Violation(field, rule, Optional.of(String.valueOf(value)));
  }

  public static Violation missing(String field) {
    return new Violation(field, "must be given", Optional.empty());
  }

  /** For PINs, passwords and the like: the value is never repeated. */
  public static Violation secret(String field, String rule) {
    return new Violation(field, rule, Optional.empty());
  }
}
