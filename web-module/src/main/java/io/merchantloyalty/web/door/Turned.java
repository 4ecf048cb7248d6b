package io.merchantloyalty.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.json.JsonMappers;
import io.merchantloyalty.web.rest.problem.Problem;
import io.merchantloyalty.web.rest.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The reason why the front door turns a request away, and the answer: a problem document like every
 * refusal of the API. After it the connection ends, because anything may follow on it.
 *
 * @param status of HTTP
 * @param code of the problem
 * @param sentence for a person; names what is wrong
 * @param headers more lines of the head, each with its line end; usually empty
 */
record Turned(int status, ResultCode code, String sentence, String headers) {

  private static final String END = "\r\n";

  static Turned badRequest(String sentence) {
    return new Turned(400, ResultCode.UNSUPPORTED_OPERATION, sentence, "");
  }

  static Turned unsupported(String sentence) {
    return new Turned(415, ResultCode.UNSUPPORTED_OPERATION, sentence, "");
  }

  static Turned otherVersion() {
    return new Turned(505, ResultCode.UNSUPPORTED_OPERATION, "this server speaks HTTP/1.1", "");
  }

  static Turned tooSlow() {
    return new Turned(408, ResultCode.UNSUPPORTED_OPERATION, "the body did not arrive in time", "");
  }

  /** {@code challenges}: lines of {@code WWW-Authenticate}, each with its line end. */
  static Turned notSignedIn(String challenges) {
    return new Turned(
        401, ResultCode.AUTHENTICATION_FAILED, "the credentials are missing or wrong", challenges);
  }

  static Turned forbidden() {
    return new Turned(403, ResultCode.ACCESS_DENIED, "the caller may not do this", "");
  }

  static Turned full() {
    return later(
        503,
        ResultCode.SYSTEM_BUSY,
        "the server has too much to do at the moment",
        Problems.RETRY_AFTER_SECONDS);
  }

  /** The same call may do after that time. */
  static Turned later(int status, ResultCode code, String sentence, long seconds) {
    return new Turned(status, code, sentence, "Retry-After: " + seconds + END);
  }

  /**
   * The whole answer as it is sent.
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
            + AnswerHead.date()
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
