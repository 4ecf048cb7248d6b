package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.web.CorrelationId;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The headers of answers that a caller has use for, each described once. */
final class Headers {

  private static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              CorrelationId.HEADER,
              "Names the request in the server's log. It is the one that the request brought in a"
                  + " header of this name, or the server's own",
              HttpHeaders.ETAG,
              "The state of what was answered; a change sends it back as If-Match",
              HttpHeaders.LOCATION,
              "The address of what was made",
              HttpHeaders.CONTENT_DISPOSITION,
              "What the file is called",
              HttpHeaders.RETRY_AFTER,
              "After how many seconds to call again",
              HttpHeaders.WWW_AUTHENTICATE,
              "The ways to sign in",
              HttpHeaders.LINK,
              "Where help is, as RFC 8288 has it: rel=repair leads to what can be made of a refused"
                  + " picture"));

  private Headers() {}

  static ObjectNode components() {
    ObjectNode components = Nodes.object();
    MEANINGS.forEach(
        (name, says) -> {
          ObjectNode header = Nodes.object().put("description", says);
          header.set(
              "schema",
              name.equals(HttpHeaders.RETRY_AFTER)
                  ? Nodes.ofType("integer").put("format", "int32").put("minimum", 0)
                  : Nodes.ofType("string"));
          components.set(name, header);
        });
    return components;
  }

  /** These, and the one that every answer has. */
  static ObjectNode references(Collection<String> names) {
    ObjectNode headers = Nodes.object();
    headers.set(CorrelationId.HEADER, Nodes.ref("headers", CorrelationId.HEADER));
    for (String name : names) {
      if (!MEANINGS.containsKey(name)) {
        throw new IllegalStateException("say in Headers what the header " + name + " means");
      }
      headers.set(name, Nodes.ref("headers", name));
    }
    return headers;
  }
}
