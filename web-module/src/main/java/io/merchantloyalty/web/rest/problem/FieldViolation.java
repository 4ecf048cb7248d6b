package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.Violation;
import java.util.Optional;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body; empty string: the body itself
 * @param parameter where, when it is not in the body: the name of a query parameter or header
 * @param rule what was expected
 * @param value what came, shortened; absent when missing, not plain or secret
 */
public record FieldViolation(
    Optional<String> pointer, Optional<String> parameter, String rule, Optional<String> value) {

  /** {@code pointer}: with its leading slash, or empty for the body itself. */
  public static FieldViolation inBody(String pointer, String rule, Optional<String> value) {
    return new FieldViolation(Optional.of(pointer), Optional.empty(), rule, shortened(value));
  }

  public static FieldViolation ofParameter(String name, String rule, String value) {
    return new FieldViolation(
        Optional.empty(), Optional.of(name), rule, shortened(Optional.of(value)));
  }

  /** The business tier names fields by paths of the same names as the JSON body's. */
  static FieldViolation of(Violation violation) {
    String pointer = violation.field().isEmpty() ? "" : "/" + violation.field();
    return inBody(pointer, violation.rule(), violation.value());
  }

  /** The same of what came in the query. */
  static FieldViolation ofQuery(Violation violation) {
    return new FieldViolation(
        Optional.empty(),
        Optional.of(violation.field()),
        violation.rule(),
        shortened(violation.value()));
  }

  private static Optional<String> shortened(Optional<String> value) {
    return new Violation("", "", value).value();
  }
}
