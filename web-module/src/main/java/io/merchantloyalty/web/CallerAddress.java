package io.merchantloyalty.web;

import io.merchantloyalty.security.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Where a request comes from: the other end of its connection, or, behind proxies that are trusted,
 * whoever called the first of them. {@link RequestFilter} finds it out once for each request.
 */
public final class CallerAddress {

  /** The header in which each proxy adds who called it. */
  public static final String FORWARDED_FOR = "X-Forwarded-For";

  private CallerAddress() {}

  /** Finds it out, for {@link #of}. */
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
