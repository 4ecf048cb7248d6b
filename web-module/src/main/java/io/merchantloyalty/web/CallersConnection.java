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
 * Tells whether the caller of a request has closed its connection. The servlet API does not tell,
 * and the server does not notice while a request is held: it reads again only after the answer is
 * written. So this class asks the socket itself, once before each look at what the caller waits
 * for.
 *
 * <p>When the server does not give access to its socket, or when several requests share it
 * (HTTP/2), nothing is known. The caller then counts as still there.
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

  /** Notes the server's own objects before a filter wraps them. */
  static void note(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, new CallersConnection(request, response));
  }

  /**
   * Tells whether the caller is known to have gone, from any thread and until the request is
   * answered. Call this method on the request's own thread.
   */
  public static BooleanSupplier isGone(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof CallersConnection connection
        ? connection
            .socket()
            .<BooleanSupplier>map(s -> () -> isClosed(s, connection::endWithAnswer))
            .orElse(() -> false)
        : () -> false;
  }

  /** By reflection: these classes belong to the server and are not on our compile path. */
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
   * At the end of the stream there is nothing to read and never will be. Bytes that are there
   * belong to a next request, so its sender is still there.
   *
   * @param socket not blocking, and read by nobody else now
   * @param byteTaken must make the connection end with the answer: a byte arrived at this very
   *     moment, and the server will miss it. The caller then sends the request again
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
