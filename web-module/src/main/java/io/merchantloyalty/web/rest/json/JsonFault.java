package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in our words what Jackson could not read. Its own messages name Java classes and repeat
 * parts of the body, so none of them goes out.
 */
final class JsonFault {

  private static final String WHOLE_NUMBER = "must be a whole number";

  private JsonFault() {}

  /** {@code where}: how far the reading had come. */
  static FieldViolation violation(JsonProcessingException thrown, JsonPointer where) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputCoercionException) {
        return inBody(thrown, WHOLE_NUMBER + " of a sensible size", Optional.empty());
      }
      if (cause instanceof StreamConstraintsException limit) {
        return ofLimit(limit, where);
      }
      if (cause instanceof StreamReadException syntax) {
        return ofSyntax(syntax);
      }
    }
    if (thrown instanceof RuleBroken rule) {
      return inBody(thrown, rule.getOriginalMessage(), Optional.empty());
    }
    if (thrown instanceof MismatchedInputException mismatch) {
      return inBody(thrown, ruleFor(mismatch.getTargetType()), valueOf(mismatch));
    }
    return inBody(thrown, "cannot be read", Optional.empty());
  }

  private static FieldViolation ofLimit(StreamConstraintsException limit, JsonPointer where) {
    // the way down into what is nested without sense helps nobody
    return limit.getOriginalMessage().contains("nesting depth")
        ? FieldViolation.inBody("", "is nested too deeply", Optional.empty())
        : FieldViolation.inBody(where.toString(), "is too long", Optional.empty());
  }

  private static FieldViolation ofSyntax(StreamReadException syntax) {
    JsonPointer pointer = syntax.getProcessor().getParsingContext().pathAsPointer();
    if (syntax.getOriginalMessage().startsWith("Duplicate field")) {
      return FieldViolation.inBody(pointer.toString(), "is there twice", Optional.empty());
    }
    String where =
        " at line "
            + syntax.getLocation().getLineNr()
            + ", column "
            + syntax.getLocation().getColumnNr();
    return FieldViolation.inBody("", "is not JSON" + where, Optional.empty());
  }

  private static FieldViolation inBody(
      JsonProcessingException thrown, String rule, Optional<String> value) {
    String pointer = "";
    if (thrown instanceof JsonMappingException mapping) {
      pointer =
          mapping.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
              .collect(Collectors.joining());
    }
    return FieldViolation.inBody(pointer, rule, value);
  }

  private static String ruleFor(Class<?> wanted) {
    if (wanted == null) {
      return "is of another type";
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (wanted == String.class || wanted == java.time.Instant.class) {
      return "must be a string";
    }
    if (Number.class.isAssignableFrom(wanted)) {
      return WHOLE_NUMBER;
    }
    return Collection.class.isAssignableFrom(wanted) ? "must be a list" : "must be an object";
  }

  private static Optional<String> valueOf(MismatchedInputException mismatch) {
    return mismatch instanceof InvalidFormatException format
        ? Optional.of(String.valueOf(format.getValue()))
        : Optional.empty();
  }
}
