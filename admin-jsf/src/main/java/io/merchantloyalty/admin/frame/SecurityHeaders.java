package io.merchantloyalty.admin.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a browser shall and shall not do with the console's pages. The policy for scripts is written
 * by PrimeFaces, which knows the page's nonce (web-fragment.xml).
 */
@WebFilter(urlPatterns = {"/admin/*", "/jakarta.faces.resource/*"})
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (request.getServletPath().startsWith("/admin")) {
      // what a user saw must not be there for who presses "back" after signing out
      response.setHeader("Cache-Control", "no-store");
    } else {
      // the server compresses styles and scripts for clients that accept it
      response.setHeader("Vary", "Accept-Encoding");
    }
    chain.doFilter(request, response);
  }
}
