package io.merchantloyalty.web.door;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;

/**
 * A body that is arriving. It is kept without a thread until it is complete. It takes memory as
 * bytes arrive, not as they are announced. The connection's thread fills it. Meanwhile {@link
 * Rounds} check its times, and both they and the code that sees the connection end may end it at
 * any moment.
 */
final class Body {

  /** More than this is accepted only when the head rule has no objection to the caller. */
  static final int UNSEEN_BYTES_MAX = 64 * 1024;

  private static final int FIRST_BYTES = 1024;

  /** A caller may be slow at first, such as a phone that has to wake its radio. */
  private static final long RATE_FROM_NANOS = Duration.ofSeconds(5).toNanos();

  private final Allowance allowance;
  private final ByteShares memory;
  private final String address;
  private final long beganNanos;
  private byte[] bytes = new byte[0];
  private int length;
  private boolean ended;

  /**
   * What a body may take.
   *
   * @param bytesMax longer bodies are cut one byte later
   * @param time within which it must be complete
   * @param steadyTime the same for a body that is past {@link #UNSEEN_BYTES_MAX} and keeps its rate
   * @param bytesPerSecondMin how quickly it must arrive once it has begun
   * @param partsMax of a multipart body
   * @param parts counts them; empty when the body is not multipart
   */
  record Allowance(
      int bytesMax,
      Duration time,
      Duration steadyTime,
      int bytesPerSecondMin,
      int partsMax,
      Optional<PartCount> parts) {}

  Body(Allowance allowance, ByteShares memory, String address, long nowNanos) {
    this.allowance = allowance;
    this.memory = memory;
    this.address = address;
    this.beganNanos = nowNanos;
  }

  /**
   * Takes a copy of what has arrived. Returns why no more of the body is wanted, if that is so.
   * Once ended, it takes nothing, because nobody would give that memory back.
   */
  synchronized Optional<Turned> take(Buffer come) {
    int more = Math.min(come.remaining(), allowance.bytesMax() + 1 - length);
    if (ended || more <= 0) {
      return Optional.empty();
    }
    if (!makeRoom(length + more)) {
      return Optional.of(Turned.full());
    }
    come.get(bytes, length, more);
    length += more;
    return overParts(length - more, more);
  }

  private Optional<Turned> overParts(int from, int more) {
    if (allowance.parts().isEmpty()) {
      return Optional.empty();
    }
    PartCount parts = allowance.parts().get();
    parts.read(bytes, from, more);
    return parts.parts() > allowance.partsMax()
        ? Optional.of(
            Turned.badRequest("a form of this kind has at most " + allowance.partsMax() + " parts"))
        : Optional.empty();
  }

  private boolean makeRoom(int wanted) {
    if (wanted <= bytes.length) {
      return true;
    }
    int most = allowance.bytesMax() + 1;
    int next = Math.min(most, Math.max(Math.max(wanted, FIRST_BYTES), bytes.length * 2));
    if (!memory.take(address, next - bytes.length)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, next);
    return true;
  }

  /** Whether more arrived than is allowed. What is kept is then one byte longer than that. */
  synchronized boolean isCut() {
    return length > allowance.bytesMax();
  }

  int bytesMax() {
    return allowance.bytesMax();
  }

  synchronized int length() {
    return length;
  }

  /** All of it, to be read and not written; nothing more is taken once it is asked for. */
  synchronized ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  /**
   * Whether its time is over, or it arrives too slowly to be complete in time. Half a megabyte that
   * arrives steadily over a slow line is not refused, because every new try would be just as slow.
   */
  synchronized boolean isOverdue(long nowNanos) {
    long nanos = nowNanos - beganNanos;
    boolean slow = length < nanos / 1_000_000_000L * allowance.bytesPerSecondMin();
    boolean steady = length > UNSEEN_BYTES_MAX && !slow;
    return nanos > (steady ? allowance.steadyTime() : allowance.time()).toNanos()
        || (nanos > RATE_FROM_NANOS && slow && allowance.parts().isPresent());
  }

  /** Gives the memory back, once. */
  synchronized void end() {
    if (!ended) {
      ended = true;
      memory.giveBack(address, bytes.length);
    }
  }
}
