package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The examples of the API document: files beside this class, {@code <operationId>.request.json} and
 * {@code <operationId>.<status>.json}. A test sends and checks them, so that none grows old.
 */
final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Examples() {}

  static Optional<JsonNode> request(String operationId) {
    return read(operationId + ".request.json");
  }

  static Optional<JsonNode> answer(String operationId, int status) {
    return read(operationId + "." + status + ".json");
  }

  /** The content of a body in one media type. */
  static ObjectNode shown(ObjectNode schema, Optional<JsonNode> example) {
    ObjectNode content = Nodes.object();
    content.set("schema", schema);
    example.ifPresent(value -> content.set("example", value));
    return content;
  }

  private static Optional<JsonNode> read(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("examples/" + file)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
