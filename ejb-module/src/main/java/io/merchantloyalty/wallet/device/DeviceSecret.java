package io.merchantloyalty.wallet.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an app shows to be known as a device of its shopper: 256 random bits, which name it and
 * prove it at once. The server keeps the SHA-256 only, which needs no salt: nobody tries 256 random
 * bits. (Those of the demo are a word, and secret to nobody.)
 *
 * @param text at most {@link #CHARS_MAX} characters
 */
public record DeviceSecret(String text) {

  public static final int CHARS_MAX = 100;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** That of a new device. */
  public static DeviceSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** By which it is stored and found. */
  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "DeviceSecret";
  }
}
