package io.merchantloyalty.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.json.JsonMappers;
import io.merchantloyalty.web.rest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Why a request is turned away at the door, and the answer to it: a problem document like every
 * refusal of the API, after which the connection ends, for what follows on it may be anything.
 *
 * @param status of HTTP
 * @param code of the problem
 * @param sentence for a person; names what is wrong
 * @param headers more lines of the head, each with its end; mostly empty
 */
record Turned(int status, ResultCode code, String sentence, String headers) {

  private static final String END = "\r\n";
  private static final int RETRY_AFTER_SECONDS = 2;

  static Turned badRequest(String sentence) {
    return new Turned(400, ResultCode.UNSUPPORTED_OPERATION, sentence, "");
  }

  static Turned unsupported(String sentence) {
    return new Turned(415, ResultCode.UNSUPPORTED_OPERATION, sentence, "");
  }

  static Turned otherVersion() {
    return new Turned(505, ResultCode.UNSUPPORTED_OPERATION, "HTTP/1.1 is spoken here", "");
  }

  static Turned tooSlow() {
    return new Turned(
        408, ResultCode.UNSUPPORTED_OPERATION, "the body did not come in the time for it", "");
  }

  /** {@code challenges}: lines of {@code WWW-Authenticate}, each with its end. */
  static Turned notSignedIn(String challenges) {
    return new Turned(
        401, ResultCode.AUTHENTICATION_FAILED, "the credentials are missing or wrong", challenges);
  }

  static Turned forbidden() {
    return new Turned(403, ResultCode.ACCESS_DENIED, "the caller may not do this", "");
  }

  static Turned full() {
    return new Turned(
        503,
        ResultCode.SYSTEM_BUSY,
        "too much is on its way just now",
        "Retry-After: " + RETRY_AFTER_SECONDS + END);
  }

  /**
   * The whole answer as it goes over the wire.
   *
   * @param withBody false for a HEAD
   */
  byte[] bytes(String correlationId, boolean withBody) {
    byte[] document = document(correlationId);
    String head =
        "HTTP/1.1 "
            + status
            + " "
            + Phrases.of(status).orElse("Refused")
            + END
            + "Date: "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
            + END
            + CorrelationId.HEADER
            + ": "
            + correlationId
            + END
            + headers
            + "Content-Type: "
            + Problem.MEDIA_TYPE
            + END
            + "Content-Length: "
            + document.length
            + END
            + "Cache-Control: no-store"
            + END
            + "X-Content-Type-Options: nosniff"
            + END
            + "Connection: close"
            + END
            + END;
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    if (!withBody) {
      return start;
    }
    byte[] all = new byte[start.length + document.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(document, 0, all, start.length, document.length);
    return all;
  }

  private byte[] document(String correlationId) {
    try {
      return JsonMappers.sparing()
          .writeValueAsBytes(Problem.of(status, code, sentence, Optional.of(correlationId)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document is always JSON", e);
    }
  }
}
