package io.merchantloyalty.admin.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * The address of the page that a request is about, below the context. A form is sent to its page's
 * path alone, so what the page is about (the program, the till) is taken from the address that the
 * browser tells it was sent from; only what stands behind the question mark, and only when the path
 * is the same.
 */
public final class FormAddress {

  private FormAddress() {}

  public static String of(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        ? of(request.getServletPath(), request.getQueryString())
        : of(
            request.getServletPath(), query(request.getRequestURI(), request.getHeader("Referer")));
  }

  private static String of(String page, String query) {
    return query == null || query.isEmpty() ? page : page + "?" + query;
  }

  /** Of what a form was sent from; empty when that is another page. */
  public static String query(String path, String referer) {
    if (referer == null) {
      return "";
    }
    try {
      URI from = URI.create(referer);
      return path.equals(from.getRawPath()) && from.getRawQuery() != null ? from.getRawQuery() : "";
    } catch (IllegalArgumentException e) {
      // no address: the page is opened without
      return "";
    }
  }
}
