package io.merchantloyalty.web.door;

import java.util.Optional;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Gives whole requests the threads that answer them, each address its share ({@link WorkShares}).
 */
final class GivenThreads {

  /** On a request that was given a thread: in which line it stood. */
  private static final Attribute<String> BEGUN =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(GivenThreads.class.getName() + ".begun");

  private final WorkShares shares;

  /** One address that stands for everybody, a proxy's, has all of them. */
  GivenThreads(DoorLimits limits) {
    shares =
        new WorkShares(
            limits.connectionsPerAddress() > 0 ? limits.threads() : limits.threads() * 4 / 3 + 1);
  }

  /** This thread, if the address has its share left; else one that becomes free. */
  NextAction give(FilterChainContext context, HttpRequestPacket request, Guest guest) {
    if (!guest.passOn(System.nanoTime())) {
      // told just now that it was too slow: then it must not be done either
      return context.getStopAction();
    }
    String path = request.getRequestURI();
    String line = WorkShares.COSTLY.contains(path) ? path : guest.address();
    BEGUN.set(request, line);
    AnswerHead.prepare(request.getResponse());
    if (shares.begin(line)) {
      return context.getInvokeAction();
    }
    NextAction later = context.getSuspendAction();
    context.suspend();
    shares.await(line, () -> takeTurn(context)).ifPresent(Runnable::run);
    return later;
  }

  private static void takeTurn(FilterChainContext context) {
    context
        .getConnection()
        .getTransport()
        .getWorkerThreadPool()
        .execute(() -> context.resume(context.getInvokeAction()));
  }

  /** The line of a request that was given a thread here; the streams of HTTP/2 were not. */
  Optional<String> lineOf(HttpHeader request) {
    return request instanceof HttpRequestPacket
        ? Optional.ofNullable(BEGUN.remove(request))
        : Optional.empty();
  }

  /** A thread has done with a request of that line. */
  void hasEnded(String line) {
    shares.end(line).ifPresent(Runnable::run);
  }
}
