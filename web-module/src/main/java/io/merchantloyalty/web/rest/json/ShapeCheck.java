package io.merchantloyalty.web.rest.json;

import io.merchantloyalty.web.rest.problem.FieldViolation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that Bean Validation finds wrong with a body, in the words of a problem document. */
final class ShapeCheck {

  private ShapeCheck() {}

  static List<FieldViolation> violations(Validator validator, Object body) {
    return validator.validate(body).stream()
        .map(ShapeCheck::violation)
        .sorted(Comparator.comparing(found -> found.pointer().orElse("")))
        .toList();
  }

  private static FieldViolation violation(ConstraintViolation<Object> found) {
    return FieldViolation.inBody(
        pointer(found.getPropertyPath()), found.getMessage(), plain(found.getInvalidValue()));
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static Optional<String> plain(Object value) {
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString())
        : Optional.empty();
  }
}
