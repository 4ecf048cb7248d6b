package io.merchantloyalty.admin.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a page is opened anew whose view was let go. A form is sent to its page's path alone, so
 * what the page was about (the program, the till) is taken from the address that the browser tells
 * it was sent from; only what stands behind the question mark, and only when the path is the same.
 */
final class AgainAddress {

  private static final String MARK = "again=true";

  private AgainAddress() {}

  static String of(HttpServletRequest request) {
    return of(request.getServletPath(), request.getRequestURI(), request.getHeader("Referer"));
  }

  static String of(String page, String path, String referer) {
    List<String> query = new ArrayList<>();
    for (String parameter : queryOf(path, referer).split("&")) {
      if (!parameter.isEmpty() && !parameter.equals(MARK)) {
        query.add(parameter);
      }
    }
    query.add(MARK);
    return page + "?" + String.join("&", query);
  }

  private static String queryOf(String path, String referer) {
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
