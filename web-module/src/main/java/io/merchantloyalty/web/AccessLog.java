package io.merchantloyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One line for each request: method, path, status, milliseconds, kind of principal. Never the
 * query, a header or a body: that is where secrets are.
 */
public final class AccessLog {

  /** Request attribute: the kind of principal that was let in, set by whoever lets it in. */
  public static final String PRINCIPAL_KIND = "io.merchantloyalty.principalKind";

  /**
   * Request attribute: set on a call that the server makes itself, which gets no line in the log.
   */
  public static final String UNTOLD = "io.merchantloyalty.untold";

  private static final String NAME = "io.merchantloyalty.web.access";
  private static final Logger LOG = Logger.getLogger(NAME);

  private AccessLog() {}

  /** {@code startNanos}: {@link System#nanoTime} when the request came. */
  static void write(HttpServletRequest request, HttpServletResponse response, long startNanos) {
    if (!LOG.isLoggable(Level.INFO) || request.getAttribute(UNTOLD) != null) {
      return;
    }
    StringBuilder members = new StringBuilder(120);
    JsonText.quote(members.append("\"method\":"), request.getMethod());
    JsonText.quote(members.append(",\"path\":"), request.getRequestURI());
    members.append(",\"status\":").append(response.getStatus());
    members.append(",\"millis\":");
    members.append(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    Object kind = request.getAttribute(PRINCIPAL_KIND);
    if (kind != null) {
      JsonText.quote(members.append(",\"principal\":"), kind.toString());
    }
    LOG.log(new JsonRecord(Level.INFO, NAME, members.toString()));
  }

  /** A request that got no thread: it was refused before the application saw it. */
  public static void writeTurnedAway(String method, String path, int status, String address) {
    if (!LOG.isLoggable(Level.INFO)) {
      return;
    }
    StringBuilder members = new StringBuilder(120);
    JsonText.quote(members.append("\"method\":"), method);
    JsonText.quote(members.append(",\"path\":"), path);
    members.append(",\"status\":").append(status);
    JsonText.quote(members.append(",\"turnedAway\":"), address);
    LOG.log(new JsonRecord(Level.INFO, NAME, members.toString()));
  }
}
