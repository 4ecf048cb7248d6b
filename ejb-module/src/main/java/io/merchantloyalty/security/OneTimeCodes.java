package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps (RFC 6238): 6 digits of HMAC-SHA1, another each 30 seconds. SHA-1
 * because that is what every app knows.
 */
public final class OneTimeCodes {

  static final Duration STEP = Duration.ofSeconds(30);
  public static final int DIGITS = 6;

  /** As long as the hash (RFC 4226, section 4). */
  private static final int SECRET_BYTES = 20;

  /** How many steps a user's clock may be wrong, or the user slow. */
  private static final int STEPS_OFF_MAX = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  /** For a new authenticator. */
  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The step whose code this is; empty when it is that of no step near now. */
  public OptionalLong stepOf(byte[] secret, String code, Instant now) {
    long current = now.getEpochSecond() / STEP.toSeconds();
    byte[] entered = code.getBytes(US_ASCII);
    return LongStream.rangeClosed(current - STEPS_OFF_MAX, current + STEPS_OFF_MAX)
        .filter(step -> MessageDigest.isEqual(entered, code(secret, step).getBytes(US_ASCII)))
        .findFirst();
  }

  String code(byte[] secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP.toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a secret that is no key", e);
    }
  }
}
