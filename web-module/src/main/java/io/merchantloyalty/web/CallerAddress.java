package io.merchantloyalty.web;

import io.merchantloyalty.security.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * The source of a request: the other end of its connection or, behind trusted proxies, the caller
 * of the first of them. {@link RequestFilter} determines it once for each request.
 */
public final class CallerAddress {

  /** The header in which each proxy adds the address of its caller. */
  public static final String FORWARDED_FOR = "X-Forwarded-For";

  private CallerAddress() {}

  /** Determines the source, for {@link #of}. */
  static void note(HttpServletRequest request, TrustedProxies proxies) {
    List<String> forwardedFor = Collections.list(request.getHeaders(FORWARDED_FOR));
    request.setAttribute(
        TrustedProxies.SOURCE, proxies.source(request.getRemoteAddr(), forwardedFor));
  }

  /** The address as text. */
  public static String of(HttpServletRequest request) {
    Object source = request.getAttribute(TrustedProxies.SOURCE);
    return source == null ? request.getRemoteAddr() : source.toString();
  }
}
