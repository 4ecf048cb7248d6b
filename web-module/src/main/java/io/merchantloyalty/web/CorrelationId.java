package io.merchantloyalty.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id that every answer carries and that is in every log line of its request (spec 04). It goes
 * with the thread; whoever finishes a request on another thread takes it there with {@link
 * #during}.
 */
public final class CorrelationId {

  /** Taken from the request when it is 1 to 64 harmless characters, else made; always answered. */
  public static final String HEADER = "X-Correlation-Id";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 12;
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private CorrelationId() {}

  /** The id of the request that this thread works for; empty outside of requests. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs {@code work} under an id, and puts back what was there before. */
  public static void during(Optional<String> id, Runnable work) {
    String before = CURRENT.get();
    set(id.orElse(null));
    try {
      work.run();
    } finally {
      set(before);
    }
  }

  /** {@code sent}: what the caller called it; may be null. */
  public static String chosenFor(String sent) {
    return sent != null && HARMLESS.matcher(sent).matches() ? sent : made();
  }

  static void set(String id) {
    if (id == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(id);
    }
  }

  private static String made() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
