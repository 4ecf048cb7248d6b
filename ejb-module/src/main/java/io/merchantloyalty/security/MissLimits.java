package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often somebody names what is not there: whoever tries references until one is
 * somebody's (spec 07, guessing). For a principal {@code loyalty.misses} (30), for a source {@code
 * loyalty.source.calls} (200), each in {@code loyalty.source.minutes} (60), counted over all
 * processes.
 *
 * <p>Only misses cost a statement. So whoever is over a bound is stopped by each process from the
 * first miss on that it sees beyond it; what was there meanwhile has been answered.
 */
@ApplicationScoped
public class MissLimits {

  /** Some hundred bytes each; who is pushed out is stopped again by the next miss. */
  private static final int STOPPED_MAX = 10_000;

  private static final String PURPOSE = "MISS";

  @Inject SourceCalls calls;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.misses", defaultValue = "30")
  int principalMax;

  @Inject
  @ConfigProperty(name = "loyalty.source.calls", defaultValue = "200")
  int sourceMax;

  @Inject
  @ConfigProperty(name = "loyalty.source.minutes", defaultValue = "60")
  long minutes;

  /** Until when somebody is stopped. */
  private final ConcurrentHashMap<ByteBuffer, Instant> stopped = new ConcurrentHashMap<>();

  /** Whoever asks, and from where. */
  public record Asker(PrincipalKind kind, long id, String source) {}

  private record Bound(byte[] key, int max) {}

  /**
   * Call it before looking.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with the seconds to wait when the asker has
   *     missed too often
   */
  public void check(Asker asker) {
    Instant now = clock.now();
    for (Bound bound : bounds(asker)) {
      Instant until = stopped.get(ByteBuffer.wrap(bound.key));
      if (until != null && now.isBefore(until)) {
        throw tooMany(now, until);
      }
    }
  }

  /**
   * Counts a miss.
   *
   * @throws DomainException as {@link #check} when it was one too many: then the asker is told
   *     nothing about what was named
   */
  public void missed(Asker asker) {
    Instant now = clock.now();
    Duration window = Duration.ofMinutes(minutes);
    for (Bound bound : bounds(asker)) {
      SourceCalls.Counted counted =
          Retry.onConflict(() -> calls.count(bound.key, PURPOSE, now, now.minus(window)));
      if (counted.calls() > bound.max) {
        Instant until = counted.from().plus(window);
        stop(bound, until, now);
        throw tooMany(now, until);
      }
    }
  }

  private void stop(Bound bound, Instant until, Instant now) {
    if (stopped.size() >= STOPPED_MAX) {
      stopped.values().removeIf(end -> !now.isBefore(end));
    }
    if (stopped.size() < STOPPED_MAX) {
      stopped.put(ByteBuffer.wrap(bound.key), until);
    }
  }

  private List<Bound> bounds(Asker asker) {
    return List.of(
        new Bound(hash(asker.kind + ":" + asker.id), principalMax),
        new Bound(SourceLimits.hash(asker.source), sourceMax));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static DomainException tooMany(Instant now, Instant until) {
    return new DomainException(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        "too many references that name nothing",
        new Details.RetryAfter(Math.max(1, Duration.between(now, until).toSeconds() + 1)));
  }
}
