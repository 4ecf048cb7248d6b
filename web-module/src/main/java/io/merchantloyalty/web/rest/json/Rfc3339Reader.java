package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads moments in bodies: {@link Rfc3339}. */
final class Rfc3339Reader extends StdScalarDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  Rfc3339Reader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    Optional<Instant> moment = Rfc3339.read(parser.getText());
    return moment
        .filter(Rfc3339::isTaken)
        .orElseThrow(() -> new RuleBroken(parser, moment.isEmpty() ? Rfc3339.FORM : Rfc3339.RANGE));
  }
}
