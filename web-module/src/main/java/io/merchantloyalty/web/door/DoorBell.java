package io.merchantloyalty.web.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls the server's own front door once a second, as a till would, over its own connection. When
 * this call is answered, a till's call would be answered, too. Whether the process lives and
 * whether its database answers are other questions.
 */
final class DoorBell implements Runnable {

  private static final Logger LOG = Logger.getLogger(DoorBell.class.getName());
  private static final int ANSWER_MILLIS_MAX = 1_000;

  /** One call may be missed: a garbage collection is not an outage. */
  private static final long LATELY_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);

  private final InetSocketAddress door;
  private volatile long answeredNanos = System.nanoTime() - 2 * LATELY_NANOS;
  private volatile boolean wasAnswered;

  /**
   * {@code listening}: where the server listens. When it listens on all addresses of the machine,
   * the call goes to this machine.
   */
  DoorBell(InetSocketAddress listening) {
    InetAddress address = listening.getAddress();
    this.door =
        address.isAnyLocalAddress()
            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getPort())
            : listening;
  }

  boolean isAnswered() {
    return System.nanoTime() - answeredNanos < LATELY_NANOS;
  }

  /** Never throws: an exception would end the calls. */
  @Override
  public void run() {
    long rung = System.nanoTime();
    boolean answered = ring();
    if (answered) {
      answeredNanos = rung;
    }
    if (answered != wasAnswered) {
      wasAnswered = answered;
      LOG.log(
          answered ? Level.INFO : Level.WARNING,
          answered
              ? "calls at the front door are answered"
              : "a call at the front door is not answered: deadlines stand still");
    }
  }

  private boolean ring() {
    try (Socket call = new Socket()) {
      call.setSoTimeout(ANSWER_MILLIS_MAX);
      call.connect(door, ANSWER_MILLIS_MAX);
      call.getOutputStream()
          .write(
              ("GET "
                      + BellAnswer.PATH
                      + " HTTP/1.1\r\nHost: 127.0.0.1:"
                      + door.getPort()
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream answer = call.getInputStream();
      String start = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
      return start.equals("HTTP/1.1 204");
    } catch (IOException e) {
      LOG.log(Level.FINE, "no answer at the front door", e);
      return false;
    }
  }
}
