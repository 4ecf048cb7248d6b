package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The examples of the API document: files beside this class, {@code <operationId>.request.json} and
 * {@code <operationId>.<status>.json}. A test sends and checks them, so that none grows old.
 */
public final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Examples() {}

  public static Optional<Object> request(String operationId) {
    return read(operationId + ".request.json");
  }

  public static Optional<Object> answer(String operationId, int status) {
    return read(operationId + "." + status + ".json");
  }

  private static Optional<Object> read(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("examples/" + file)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
