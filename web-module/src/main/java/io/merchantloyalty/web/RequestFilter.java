package io.merchantloyalty.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The outermost filter, for API, SOAP and pages alike: gives each request its {@link
 * CorrelationId}, answers it, and writes the {@link AccessLog} line when the answer is complete,
 * which for a long poll is long after this method has returned.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CallersConnection.note(request, response);
    String id = CorrelationId.chosenFor(request.getHeader(CorrelationId.HEADER));
    response.setHeader(CorrelationId.HEADER, id);
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
    try {
      chain.doFilter(observed, response);
    } finally {
      observed.returned();
      CorrelationId.set(null);
    }
  }
}
