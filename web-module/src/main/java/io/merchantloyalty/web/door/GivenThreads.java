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
 * Gives complete requests the threads that answer them, and each address its share ({@link
 * WorkShares}).
 */
final class GivenThreads {

  private static final Logger LOG = Logger.getLogger(GivenThreads.class.getName());

  /** Set on a request that got a thread: the line in which it stood. */
  private static final Attribute<String> BEGUN =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(GivenThreads.class.getName() + ".begun");

  private final WorkShares shares;

  /**
   * One address gets three quarters of the threads. An address that stands for everybody, as a
   * proxy's does, gets all of them.
   */
  GivenThreads(DoorLimits limits) {
    shares =
        new WorkShares(
            limits.connectionsPerAddress() > 0
                ? Math.max(1, (int) (limits.threads() * 3L / 4))
                : limits.threads());
  }

  /** Uses this thread if the address has its share left; otherwise one that becomes free later. */
  NextAction give(FilterChainContext context, HttpRequestPacket request, Guest guest) {
    if (!guest.passOn(System.nanoTime())) {
      // the caller was told just now that it was too slow, so the work must not be done either
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
   * Whether a thread continues with the request. It does not when the caller has gone, or when the
   * pool's queue is full. In the latter case, the connection ends without an answer, because no
   * thread could write one.
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
   * Nothing is read from a connection while its request stands in line, so nobody has seen it end.
   * Work for a caller who has gone, such as collecting a payment, would be lost to that caller.
   */
  private static boolean isGone(Connection<?> connection, HttpRequestPacket request) {
    return !connection.isOpen()
        || (connection instanceof NIOConnection nio
            && nio.getChannel() instanceof SocketChannel socket
            && CallersConnection.isClosed(
                socket, () -> request.getProcessingState().setKeepAlive(false)));
  }

  /**
   * Answers a question that costs as much as a request, within the share of the caller who causes
   * it. Otherwise the questions of one address would hold all threads. Without a share left, there
   * is no room.
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

  /** The line of a request that got a thread here. The streams of HTTP/2 got none here. */
  Optional<String> lineOf(HttpHeader request) {
    return request instanceof HttpRequestPacket
        ? Optional.ofNullable(BEGUN.remove(request))
        : Optional.empty();
  }

  /** A thread is done with a request of that line. It goes to the first in line who takes it. */
  void hasEnded(String line) {
    Optional<BooleanSupplier> next = shares.end(line);
    while (next.isPresent() && !next.get().getAsBoolean()) {
      next = shares.end(line);
    }
  }
}
