package io.merchantloyalty.web.door;

import io.merchantloyalty.web.CallersConnection;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Gives whole requests the threads that answer them, each address its share ({@link WorkShares}).
 */
final class GivenThreads {

  private static final Logger LOG = Logger.getLogger(GivenThreads.class.getName());

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
    shares
        .await(line, () -> takeTurn(context, request))
        .filter(turn -> !turn.getAsBoolean())
        .ifPresent(notTaken -> hasEnded(line));
    return later;
  }

  /**
   * Whether a thread goes on with it. Not when its caller has gone, nor when the pool has no room
   * in its queue: then its connection ends without an answer, for no thread could write one.
   */
  private static boolean takeTurn(FilterChainContext context, HttpRequestPacket request) {
    Connection<?> connection = context.getConnection();
    if (!isGone(connection, request)) {
      try {
        connection
            .getTransport()
            .getWorkerThreadPool()
            .execute(() -> context.resume(context.getInvokeAction()));
        return true;
      } catch (RejectedExecutionException full) {
        LOG.log(Level.FINE, "the pool takes nothing more", full);
      }
    }
    connection.terminateSilently();
    return false;
  }

  /**
   * A connection is not read from while its request stands in line, so that nobody has seen it end.
   * What is done for a caller who has gone, the collecting of a payment's outcome, is lost to it.
   */
  private static boolean isGone(Connection<?> connection, HttpRequestPacket request) {
    return !connection.isOpen()
        || (connection instanceof NIOConnection nio
            && nio.getChannel() instanceof SocketChannel socket
            && CallersConnection.isClosed(
                socket, () -> request.getProcessingState().setKeepAlive(false)));
  }

  /**
   * The answer to a question that costs what work costs, in the share of the one who makes us ask:
   * else the questions of one address hold all threads. Without a share left there is no room.
   */
  Optional<Turned> ask(Guest guest, Supplier<Optional<Turned>> question) {
    String line = guest.address();
    if (!shares.begin(line)) {
      return Optional.of(Turned.full());
    }
    try {
      return question.get();
    } finally {
      hasEnded(line);
    }
  }

  /** The line of a request that was given a thread here; the streams of HTTP/2 were not. */
  Optional<String> lineOf(HttpHeader request) {
    return request instanceof HttpRequestPacket
        ? Optional.ofNullable(BEGUN.remove(request))
        : Optional.empty();
  }

  /** A thread has done with a request of that line; it goes to the first who takes it. */
  void hasEnded(String line) {
    Optional<BooleanSupplier> next = shares.end(line);
    while (next.isPresent() && !next.get().getAsBoolean()) {
      next = shares.end(line);
    }
  }
}
