package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often one address calls what can be guessed at (spec 07, guessing), over all
 * processes: {@code loyalty.source.calls} (200) in {@code loyalty.source.minutes} (60), for each
 * purpose apart. Addresses are kept as hashes, and only for that long. Of an IPv6 address the first
 * 64 bits count: the rest is the caller's to choose.
 *
 * <p>The address is the caller's end of the connection, or the address that trusted proxies report
 * ({@link TrustedProxies}). Behind another proxy, all callers come from the proxy: the proxy must
 * limit them itself, and the setting here must be large.
 */
@ApplicationScoped
public class SourceLimits {

  @Inject SourceCalls calls;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.source.calls", defaultValue = "200")
  int callsMax;

  @Inject
  @ConfigProperty(name = "loyalty.source.minutes", defaultValue = "60")
  long minutes;

  /**
   * Counts a call, and commits that before anything else is done.
   *
   * @param purpose a word of at most 30 characters
   * @param source the address as text
   * @throws DomainException REJECTED_BUSINESS_LOGIC with the seconds to wait when it is one too
   *     many
   */
  public void count(String purpose, String source) {
    count(purpose, hash(source), callsMax, "too many calls from your address");
  }

  /**
   * The same for what one address does to one thing, for example to a phone number: {@code max} in
   * the same time. What others do to it does not count.
   *
   * @param subject at whose cost the call is
   * @throws DomainException as {@link #count(String, String)}, with {@code refusal} as its text
   */
  public void count(String purpose, String source, String subject, int max, String refusal) {
    MessageDigest pair = sha256();
    pair.update(hash(source));
    count(purpose, pair.digest(subject.getBytes(UTF_8)), max, refusal);
  }

  /**
   * The same for the attempts of one shopper, wherever they come from: {@code max} in the same
   * time.
   *
   * @throws DomainException as {@link #count(String, String)}
   */
  public void countOfShopper(String purpose, long walletUserId, int max) {
    count(purpose, hash("shopper " + walletUserId), max, "too many attempts");
  }

  private void count(String purpose, byte[] who, int max, String refusal) {
    Instant now = clock.now();
    Instant windowsEnded = now.minus(window());
    SourceCalls.Counted counted =
        Retry.onConflict(() -> calls.count(who, purpose, now, windowsEnded));
    if (counted.calls() > max) {
      Duration rest = Duration.between(now, counted.from().plus(window()));
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          refusal,
          new Details.RetryAfter(Math.max(1, rest.toSeconds() + 1)));
    }
  }

  /** Takes back a call that was counted as a wrong guess and turned out right. */
  public void takeBack(String purpose, String source) {
    Retry.runOnConflict(() -> calls.takeBack(hash(source), purpose));
  }

  private Duration window() {
    return Duration.ofMinutes(minutes);
  }

  static byte[] hash(String source) {
    return sha256().digest(network(source));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] network(String source) {
    if (source.indexOf(':') < 0) {
      return source.getBytes(UTF_8);
    }
    try {
      // with a colon it is a literal: no name is looked up
      byte[] address = InetAddress.getByName(source).getAddress();
      return address.length == 16 ? Arrays.copyOf(address, 8) : address;
    } catch (UnknownHostException e) {
      return source.getBytes(UTF_8);
    }
  }
}
