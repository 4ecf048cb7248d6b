package io.merchantloyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the caller of a request has closed its connection. The servlet API does not tell, and the
 * server does not look as long as a request is held: it reads again when the answer is written. So
 * the socket is asked itself, once before each look at what the caller waits for.
 *
 * <p>Of a server that does not give its socket away, or when several requests share it (HTTP/2),
 * nothing is known, and a caller of whom nothing is known is there.
 */
public final class CallersConnection {

  private static final Logger LOG = Logger.getLogger(CallersConnection.class.getName());
  private static final String ATTRIBUTE = CallersConnection.class.getName();

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  private CallersConnection(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** Notes the server's own objects, before anybody wraps them. */
  static void note(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, new CallersConnection(request, response));
  }

  /**
   * Tells, from any thread and until the request is answered, whether its caller is known to be
   * gone. Call this on the request's own thread.
   */
  public static BooleanSupplier isGone(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof CallersConnection connection
        ? connection
            .socket()
            .<BooleanSupplier>map(s -> () -> isClosed(s, connection::endWithAnswer))
            .orElse(() -> false)
        : () -> false;
  }

  /** By reflection: these classes are the server's, and no part of what we are built against. */
  private Optional<SocketChannel> socket() {
    if (!request.getProtocol().startsWith("HTTP/1")) {
      return Optional.empty();
    }
    try {
      Object servlet = call(request, "getUnwrappedCoyoteRequest");
      Object connection =
          call(call(call(servlet, "getCoyoteRequest"), "getContext"), "getConnection");
      return Optional.of(call(connection, "getChannel"))
          .filter(SocketChannel.class::isInstance)
          .map(SocketChannel.class::cast)
          .filter(channel -> !channel.isBlocking());
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.FINE, "this server does not tell whether callers are there", e);
      return Optional.empty();
    }
  }

  private void endWithAnswer() {
    response.setHeader("Connection", "close");
  }

  private static Object call(Object on, String method) throws ReflectiveOperationException {
    return on.getClass().getMethod(method).invoke(on);
  }

  /**
   * At its end there is nothing to read and never will be. Bytes that are there belong to a next
   * request: who sends one is there.
   *
   * @param socket not blocking, and read by nobody else now
   * @param byteTaken has to see to it that the connection ends with the answer: a byte came in this
   *     very moment, and the server will miss it; the caller then sends it again
   */
  public static boolean isClosed(SocketChannel socket, Runnable byteTaken) {
    try {
      if (socket.socket().getInputStream().available() > 0) {
        return false;
      }
      int read = socket.read(ByteBuffer.allocate(1));
      if (read > 0) {
        byteTaken.run();
      }
      return read < 0;
    } catch (IOException e) {
      LOG.log(Level.FINE, "a connection is broken", e);
      return true;
    }
  }
}
