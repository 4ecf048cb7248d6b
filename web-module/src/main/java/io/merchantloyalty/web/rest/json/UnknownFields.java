package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
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
      found.add(
          FieldViolation.inBody(
              pointer(parser, context.getParser(), name),
              "is not a field of this body",
              Optional.empty()));
    }
    parser.skipChildren();
    return true;
  }

  /**
   * The way to the object that has the field, and the field's name. Jackson keeps unknown fields
   * that come before the last known one in a buffer. The buffer's own place is wrong, so the parser
   * of the body is asked, which has read on in the same object.
   *
   * @param parser stands at the field's value
   * @param body the parser of the body, which is the same one for a field that was not kept
   */
  private static String pointer(JsonParser parser, JsonParser body, String name) {
    JsonStreamContext place = body.getParsingContext();
    boolean entered = parser == body && body.currentToken().isStructStart();
    boolean left = parser != body && body.hasToken(JsonToken.END_OBJECT);
    JsonStreamContext owner = entered ? place.getParent() : place;
    JsonPointer way = JsonPointer.forPath(left ? place : owner.getParent(), false);
    return way + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
