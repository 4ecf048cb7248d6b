package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads bytes from Base64 in a string, and from nothing else: no list of numbers. */
final class Base64Reader extends StdScalarDeserializer<byte[]> {

  private static final long serialVersionUID = 1L;

  Base64Reader() {
    super(byte[].class);
  }

  @Override
  public byte[] deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return parser.getBinaryValue();
      } catch (StreamReadException e) {
        // the parser says so of what is no Base64, too: the same rule
      }
    }
    throw new RuleBroken(parser, "must be Base64");
  }
}
