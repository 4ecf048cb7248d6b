package io.merchantloyalty.web.door;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;

/**
 * A body on its way, kept without a thread until all of it is there. Memory is taken as bytes come,
 * not as they are announced. The connection's thread fills it, while {@link Rounds} look at its
 * times and, like whoever sees the connection end, may end it at any moment.
 */
final class Body {

  /** More is taken only of whom the rule has nothing against. */
  static final int UNSEEN_BYTES_MAX = 64 * 1024;

  private static final int FIRST_BYTES = 1024;

  /** A caller may be slow in the beginning: a phone that has to wake its radio. */
  private static final long RATE_FROM_NANOS = Duration.ofSeconds(5).toNanos();

  private final Allowance allowance;
  private final ByteShares memory;
  private final String address;
  private final long beganNanos;
  private byte[] bytes = new byte[0];
  private volatile int length;
  private boolean ended;

  /**
   * What a body may take.
   *
   * @param bytesMax longer ones are cut one byte later
   * @param time in which all of it must be there
   * @param steadyTime the same for one that is past {@link #UNSEEN_BYTES_MAX} and keeps its rate
   * @param bytesPerSecondMin how quickly it must come once it has begun
   * @param partsMax of a multipart body
   * @param parts counts them; empty when it is none
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
   * Takes what has come, copied; returns why no more of it is wanted, if that is so. Once ended it
   * takes nothing: nobody would give that memory back.
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

  /** Whether more came than is allowed; what is kept is then one byte longer than that. */
  synchronized boolean isCut() {
    return length > allowance.bytesMax();
  }

  int bytesMax() {
    return allowance.bytesMax();
  }

  synchronized int length() {
    return length;
  }

  synchronized byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Whether it has had its time, or comes too slowly to be there in it. A slow line is no reason to
   * refuse half a megabyte that comes steadily: every try would be as slow.
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
