package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads moments as RFC 3339 writes them: with seconds and with an offset. The years are those that
 * every column can hold in UTC.
 */
final class Rfc3339Reader extends StdScalarDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  private static final String RULE =
      "must be a time of RFC 3339 with offset, such as 2026-03-01T09:30:00+01:00";

  private static final Pattern SHAPE =
      Pattern.compile(
          "[12][0-9]{3}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");

  Rfc3339Reader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    String text = parser.getText();
    if (SHAPE.matcher(text).matches()) {
      try {
        return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
      } catch (DateTimeException e) {
        // right in shape, but no such day or hour: the same rule
      }
    }
    throw new RuleBroken(parser, RULE);
  }
}
