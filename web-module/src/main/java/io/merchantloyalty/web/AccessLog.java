package io.merchantloyalty.web;

import io.merchantloyalty.security.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * One line for each call, in the {@link CallLog}: what was called, what came of it, how long it
 * took, and who called from where. Of an operation it has the template of its path, never the
 * query, a header or a body: that is where secrets are.
 */
public final class AccessLog {

  /**
   * Request attribute: the template of the operation's path, set by whoever finds the operation.
   * What has none is told by its path.
   */
  public static final String ROUTE = "io.merchantloyalty.route";

  /** Request attribute: the result code of the old service, whose calls are all answered 200. */
  public static final String RESULT_CODE = "io.merchantloyalty.resultCode";

  /**
   * Request attribute: set on a call that the server makes itself, which gets no line in the log.
   */
  public static final String UNTOLD = "io.merchantloyalty.untold";

  private static final int PATH_CHARS_MAX = 200;
  private static final int LINE_CHARS = 300;

  private AccessLog() {}

  /**
   * Writes the line of a call that is answered.
   *
   * @param startNanos {@link System#nanoTime} when the request came
   * @param caller null when nobody has proved to be anybody
   */
  static void write(
      HttpServletRequest request, HttpServletResponse response, long startNanos, Identity caller) {
    if (!CallLog.isOpen() || request.getAttribute(UNTOLD) != null) {
      return;
    }
    StringBuilder line = begun(request.getMethod());
    Object route = request.getAttribute(ROUTE);
    if (route == null) {
      path(line, request.getRequestURI());
    } else {
      JsonText.quote(line.append(",\"route\":"), route.toString());
    }
    line.append(",\"status\":").append(response.getStatus());
    Object code = request.getAttribute(RESULT_CODE);
    if (code != null) {
      line.append(",\"resultCode\":").append(code);
    }
    line.append(",\"millis\":");
    line.append(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    if (caller != null) {
      JsonText.quote(line.append(",\"principal\":"), caller.kind());
      JsonText.quote(line.append(",\"principalId\":"), caller.id());
    }
    end(line, CallerAddress.of(request));
  }

  /** Writes the line of a request that the front door refused before the application saw it. */
  public static void writeTurnedAway(String method, String path, int status, String address) {
    if (CallLog.isOpen()) {
      StringBuilder line = begun(method);
      path(line, path);
      end(line.append(",\"status\":").append(status).append(",\"turnedAway\":true"), address);
    }
  }

  private static StringBuilder begun(String method) {
    StringBuilder line = new StringBuilder(LINE_CHARS);
    line.append("{\"time\":\"").append(Instant.now()).append('"');
    return JsonText.quote(line.append(",\"method\":"), method);
  }

  private static void path(StringBuilder line, String path) {
    String shown = path.substring(0, Math.min(path.length(), PATH_CHARS_MAX));
    JsonText.quote(line.append(",\"path\":"), shown);
  }

  private static void end(StringBuilder line, String address) {
    CorrelationId.current().ifPresent(id -> JsonText.quote(line.append(",\"correlationId\":"), id));
    JsonText.quote(line.append(",\"address\":"), address);
    CallLog.write(line.append('}').toString());
  }
}
