package io.merchantloyalty.admin.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a page of this server sent a form. Browsers have long reported this in {@code
 * Sec-Fetch-Site}, or in the {@code Origin} of the page. A client that sends neither is not a
 * browser, and nobody can make such a client send what it does not want to.
 */
final class SameSite {

  private SameSite() {}

  static boolean isFrom(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
