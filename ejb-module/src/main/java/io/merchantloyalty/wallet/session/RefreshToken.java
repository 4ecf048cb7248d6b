package io.merchantloyalty.wallet.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What an app shows to stay signed in: 128 random bits that name its session, the same in each of
 * its tokens, then 256 that are different each time. The server keeps the former, and only the
 * SHA-256 of the whole, which needs no salt, because nobody can try 256 random bits.
 */
public final class RefreshToken {

  private static final int FAMILY_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private RefreshToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The first token of a new session. */
  public static RefreshToken ofNewSession() {
    byte[] bytes = new byte[FAMILY_BYTES + SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(bytes);
  }

  /** The token that a text is, if it looks like one. */
  public static Optional<RefreshToken> read(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(new RefreshToken(Base64.getUrlDecoder().decode(text)))
        : Optional.empty();
  }

  /**
   * The next token of the same session. It is always the same, so that a caller who did not get the
   * answer gets it again. Without the key, nobody can calculate it.
   *
   * @param mac a keyed hash of 32 bytes
   */
  RefreshToken next(UnaryOperator<byte[]> mac) {
    byte[] next = bytes.clone();
    System.arraycopy(mac.apply(bytes.clone()), 0, next, FAMILY_BYTES, SECRET_BYTES);
    return new RefreshToken(next);
  }

  byte[] family() {
    return Arrays.copyOf(bytes, FAMILY_BYTES);
  }

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** 64 characters, for the app. */
  public String text() {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "RefreshToken";
  }
}
