package io.merchantloyalty.web.door;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * One connection and what is known of it: whether a body is arriving, whether a request is being
 * answered, whether it was turned away, and how long its answer has been left unread.
 */
final class Guest {

  private static final int SYSTEM_BYTES_MAX = 128 * 1024;

  private final Connection<SocketAddress> connection;
  private final String address;
  private Optional<Body> body = Optional.empty();
  private Optional<String> waitingFor = Optional.empty();
  private volatile boolean turnedAway;
  private volatile boolean answering;
  private volatile long sinceNanos;
  private final AtomicLong takenBytes = new AtomicLong();
  private long takenBefore;
  private long lyingSinceNanos;

  /** {@code address}: of the other end of the connection. */
  @SuppressWarnings("unchecked") // all connections of ours are TCP
  Guest(Connection<?> connection, String address, long nowNanos) {
    this.connection = (Connection<SocketAddress>) connection;
    this.address = address;
    this.sinceNanos = nowNanos;
    this.lyingSinceNanos = nowNanos;
  }

  /**
   * Answers that the operating system keeps for a reader that reads nothing take memory, too, and
   * cannot be seen from here. Without this limit, the system would keep megabytes.
   */
  void bufferLittle() throws IOException {
    ((SocketChannel) ((NIOConnection) (Connection<?>) connection).getChannel())
        .setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BYTES_MAX);
  }

  Connection<?> connection() {
    return connection;
  }

  String address() {
    return address;
  }

  synchronized Optional<Body> body() {
    return body;
  }

  /** {@code request}: method and path, for the log. */
  synchronized void awaits(Body coming, String request) {
    body = Optional.of(coming);
    waitingFor = Optional.of(request);
  }

  /** Nothing of the body is kept here any more. */
  synchronized void forgetBody() {
    body.ifPresent(Body::end);
    body = Optional.empty();
    waitingFor = Optional.empty();
  }

  /**
   * Marks the guest as turned away, whatever comes after. Returns whether this was the first time.
   */
  synchronized boolean turnAway(long nowNanos) {
    boolean first = !turnedAway;
    turnedAway = true;
    sinceNanos = nowNanos;
    forgetBody();
    return first;
  }

  boolean isTurnedAway() {
    return turnedAway;
  }

  /**
   * Like {@link #turnAway}, if the guest still waits for its body. Returns what was asked, if so.
   */
  synchronized Optional<String> turnAwayWhileWaiting(long nowNanos) {
    Optional<String> asked = waitingFor;
    return asked.isPresent() && turnAway(nowNanos) ? asked : Optional.empty();
  }

  /** Passes a request to the server, unless its guest was turned away meanwhile. */
  synchronized boolean passOn(long nowNanos) {
    if (turnedAway) {
      return false;
    }
    forgetBody();
    answering = true;
    sinceNanos = nowNanos;
    return true;
  }

  void answered(long nowNanos) {
    answering = false;
    sinceNanos = nowNanos;
  }

  boolean isAnswering() {
    return answering;
  }

  /** How long ago a request last made progress. */
  long idleNanos(long nowNanos) {
    return nowNanos - sinceNanos;
  }

  /** What was written for the guest and its system has not taken yet. */
  int lyingBytes() {
    return ((NIOConnection) (Connection<?>) connection).getAsyncWriteQueue().spaceInBytes();
  }

  /** The guest's system has taken more of an answer. */
  void takes(long bytes) {
    takenBytes.addAndGet(bytes);
  }

  /**
   * How long the guest has taken less of its answer than {@code bytesMin}. This is asked now and
   * then. The amount that is left says nothing about it: of a long answer, as much is added as is
   * taken away.
   */
  long lyingNanos(int bytesMin, long nowNanos) {
    long taken = takenBytes.get();
    if (lyingBytes() == 0 || taken - takenBefore >= bytesMin) {
      takenBefore = taken;
      lyingSinceNanos = nowNanos;
    }
    return nowNanos - lyingSinceNanos;
  }

  /**
   * The guest's last answer. {@code complete}: whether nothing is arriving that would be cut off.
   */
  void hear(byte[] answer, boolean complete) {
    connection.write(
        Buffers.wrap(connection.getMemoryManager(), answer),
        new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
          @Override
          public void completed(WriteResult<Buffer, SocketAddress> result) {
            if (complete) {
              connection.closeSilently();
            }
          }
        });
  }

  void leave() {
    connection.terminateSilently();
  }
}
