package io.merchantloyalty.security;

import java.util.Arrays;
import java.util.Objects;

/**
 * A call that named an Idempotency-Key (spec 02): however often it is sent, it happens once.
 *
 * @param operation what is called; a key belongs to one operation
 * @param key 1 to 100 characters, the caller's own
 * @param fingerprint SHA-256 of all that was sent but secrets: the same key with another content is
 *     a mistake
 */
public record KeyedCall(String operation, String key, byte[] fingerprint) {

  public static final int KEY_CHARS_MAX = 100;

  public KeyedCall {
    fingerprint = fingerprint.clone();
  }

  @Override
  public byte[] fingerprint() {
    return fingerprint.clone();
  }

  boolean hasContent(byte[] other) {
    return Arrays.equals(fingerprint, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyedCall call
        && call.operation.equals(operation)
        && call.key.equals(key)
        && Arrays.equals(call.fingerprint, fingerprint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(operation, key, Arrays.hashCode(fingerprint));
  }

  @Override
  public String toString() {
    return "KeyedCall[operation=" + operation + "]";
  }
}
