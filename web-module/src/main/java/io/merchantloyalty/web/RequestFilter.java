package io.merchantloyalty.web;

import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.TrustedProxies;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The outermost filter, for API, SOAP and pages alike: gives each request its {@link CorrelationId}
 * and its {@link CallerAddress}, answers it, and writes the {@link AccessLog} line when the answer
 * is complete, which for a long poll is long after this method has returned.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** RFC 9110, section 15.5.20: the caller used a name that is not this server's. */
  private static final int MISDIRECTED = 421;

  private static final Logger LOG = Logger.getLogger(RequestFilter.class.getName());

  @Inject transient TrustedProxies proxies;
  @Inject transient KnownHosts hosts;

  /** A list of proxies that cannot be read is reported at the start, not at the first call. */
  @Override
  public void init() {
    LOG.log(Level.INFO, "trusted proxies: {0}", proxies.count());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CallersConnection.note(request, response);
    String id = CorrelationId.chosenFor(request.getHeader(CorrelationId.HEADER));
    response.setHeader(CorrelationId.HEADER, id);
    if (!hosts.knows(request)) {
      response.sendError(MISDIRECTED);
      return;
    }
    CallerAddress.note(request, proxies);
    StopGate gate = StopGate.gate();
    boolean taken = gate.entered();
    if (!taken) {
      // the caller's next call should go to another server
      response.setHeader("Connection", "close");
    }
    Runnable whenAnswered = taken ? gate::left : () -> {};
    ObservedRequest observed =
        new ObservedRequest(request, response, id, System.nanoTime(), whenAnswered);
    CorrelationId.set(id);
    Identity.forget();
    try {
      chain.doFilter(observed, response);
    } finally {
      observed.returned();
      CorrelationId.set(null);
      Identity.forget();
    }
  }
}
