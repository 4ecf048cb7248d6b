package io.merchantloyalty.wallet.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an app sends to be known as a device of its shopper: 256 random bits, which both name the
 * device and prove it. The server keeps only the SHA-256, which needs no salt, because nobody can
 * try 256 random bits. (The devices of the demo have a word instead, which is no secret.)
 *
 * @param text at most {@link #CHARS_MAX} characters
 */
public record DeviceSecret(String text) {

  public static final int CHARS_MAX = 100;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The secret of a new device. */
  public static DeviceSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The hash under which the device is stored and found. */
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
