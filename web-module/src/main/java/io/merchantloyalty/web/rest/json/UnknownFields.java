package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Notes each unknown field and reads on, so that all of them are told at once. Their values are not
 * repeated: a misspelt PIN is still a PIN.
 */
final class UnknownFields extends DeserializationProblemHandler {

  /** Attribute of the reading under which the list of violations found so far is kept. */
  static final Object FOUND = UnknownFields.class;

  /** A body of nothing but unknown fields is not worth a longer list. */
  private static final int NOTED_MAX = 100;

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> reader,
      Object beanOrClass,
      String name)
      throws IOException {
    @SuppressWarnings("unchecked")
    List<FieldViolation> found = (List<FieldViolation>) context.getAttribute(FOUND);
    if (found.size() < NOTED_MAX) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      found.add(FieldViolation.inBody(pointer, "is not a field of this body", Optional.empty()));
    }
    parser.skipChildren();
    return true;
  }
}
