package io.merchantloyalty.web.door;

import java.io.IOException;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;

/**
 * Wraps the filter in which the server answers, and tells the front door when a thread is done with
 * a request: when the request is answered, or held without a thread.
 */
final class CountedWork implements Filter {

  private final Filter answering;
  private final FrontDoor door;

  CountedWork(Filter answering, FrontDoor door) {
    this.answering = answering;
    this.door = door;
  }

  Filter answering() {
    return answering;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    // read this now: after the answer, the request object may already belong to another request
    Optional<String> line =
        context.getMessage() instanceof HttpContent content
            ? door.threads().lineOf(content.getHttpHeader())
            : Optional.empty();
    try {
      return answering.handleRead(context);
    } finally {
      line.ifPresent(door.threads()::hasEnded);
    }
  }

  @Override
  public void onAdded(FilterChain chain) {
    answering.onAdded(chain);
  }

  @Override
  public void onRemoved(FilterChain chain) {
    answering.onRemoved(chain);
  }

  @Override
  public void onFilterChainChanged(FilterChain chain) {
    answering.onFilterChainChanged(chain);
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) throws IOException {
    return answering.handleWrite(context);
  }

  @Override
  public NextAction handleConnect(FilterChainContext context) throws IOException {
    return answering.handleConnect(context);
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    return answering.handleAccept(context);
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    return answering.handleEvent(context, event);
  }

  @Override
  public NextAction handleClose(FilterChainContext context) throws IOException {
    return answering.handleClose(context);
  }

  @Override
  public void exceptionOccurred(FilterChainContext context, Throwable error) {
    answering.exceptionOccurred(context, error);
  }
}
