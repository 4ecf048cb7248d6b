package io.merchantloyalty.web.rest.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.JsonMappers;
import io.merchantloyalty.web.rest.json.Secret;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the Idempotency-Key of a call, and what was sent with it: the thing in the path and the
 * body, but no secret in it (spec 02).
 */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  /** What a header can hold without quoting. */
  public static final String RULE = "[!-~]{1," + KeyedCall.KEY_CHARS_MAX + "}";

  private static final Pattern KEY = Pattern.compile(RULE);
  private static final ObjectWriter WRITER = JsonMappers.sparing();
  private static final ObjectMapper TREES = new ObjectMapper();

  private IdempotencyKey() {}

  /**
   * Empty without the header.
   *
   * @param thing what the path names; empty when it names nothing
   */
  public static Optional<KeyedCall> of(String header, String operation, String thing, Record body) {
    if (header == null) {
      return Optional.empty();
    }
    if (!KEY.matcher(header).matches()) {
      throw RequestRefused.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          java.util.List.of(
              FieldViolation.ofParameter(
                  HEADER,
                  "must have 1 to " + KeyedCall.KEY_CHARS_MAX + " printable ASCII characters",
                  header)));
    }
    return Optional.of(new KeyedCall(operation, header, fingerprint(thing, body)));
  }

  private static byte[] fingerprint(String thing, Record body) {
    try {
      ObjectNode sent = (ObjectNode) TREES.readTree(WRITER.writeValueAsBytes(body));
      for (RecordComponent component : body.getClass().getRecordComponents()) {
        Secret secret = component.getAnnotation(Secret.class);
        if (secret != null && !secret.isContent()) {
          sent.remove(component.getName());
        }
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(thing.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return digest.digest(sent.toString().getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "what was read can be written, and every Java has SHA-256", e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
