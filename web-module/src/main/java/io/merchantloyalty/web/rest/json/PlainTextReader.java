package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads strings, and only strings, of characters that XML knows too: what a register sends over
 * REST may be asked for over SOAP, and half a surrogate pair cannot be written down anywhere.
 */
final class PlainTextReader extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  PlainTextReader() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!text.codePoints().allMatch(PlainTextReader::isPlain)) {
      throw new RuleBroken(parser, "must not have control characters or half surrogate pairs");
    }
    return text;
  }

  /** The characters of XML 1.0. */
  private static boolean isPlain(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
