package io.merchantloyalty.web;

import io.merchantloyalty.security.Identity;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * A request that knows when its answer is complete. It listens from the moment in which the request
 * goes asynchronous: later, another thread may have answered already and the end would be missed.
 */
final class ObservedRequest extends HttpServletRequestWrapper implements AsyncListener {

  private final HttpServletResponse response;
  private final String correlationId;
  private final long startNanos;
  private final Runnable whenAnswered;
  private volatile boolean asynchronous;
  private volatile Identity caller;

  ObservedRequest(
      HttpServletRequest request,
      HttpServletResponse response,
      String correlationId,
      long startNanos,
      Runnable whenAnswered) {
    super(request);
    this.whenAnswered = whenAnswered;
    this.response = response;
    this.correlationId = correlationId;
    this.startNanos = startNanos;
  }

  /** The chain of filters has returned: the answer is complete, unless it comes asynchronously. */
  void returned() {
    if (!asynchronous) {
      noteCaller();
      AccessLog.write(this, response, startNanos, caller);
      whenAnswered.run();
    }
  }

  @Override
  public AsyncContext startAsync() {
    return observed(super.startAsync());
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return observed(super.startAsync(request, response));
  }

  /** Called on the thread that has checked the credentials. */
  private void noteCaller() {
    caller = Identity.current().orElse(null);
  }

  private AsyncContext observed(AsyncContext context) {
    asynchronous = true;
    noteCaller();
    context.addListener(this);
    return context;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    CorrelationId.during(
        Optional.of(correlationId), () -> AccessLog.write(this, response, startNanos, caller));
    whenAnswered.run();
  }

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
