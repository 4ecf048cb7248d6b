package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.Clock;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that this process has seen to be right a short time ago, so that a till that polls each
 * second costs one slow hash in ten minutes (spec 07, secrets).
 *
 * <p>Each is kept as an HMAC-SHA256 under a key that is made at start and never leaves the process.
 * The credential version is part of the place and the stored hash is part of the HMAC: a changed
 * password is forgotten on every process by itself, since the row that was read no longer fits.
 */
final class RememberedPasswords {

  static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Place(PrincipalKind kind, long principalId, int credentialVersion) {}

  private record Remembered(byte[] mac, Instant until) {}

  private final ConcurrentHashMap<Place, Remembered> passwords = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final Clock clock;
  private final int countMax;

  RememberedPasswords(Clock clock, int countMax) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    this.key = new SecretKeySpec(random, MAC);
    this.clock = clock;
    this.countMax = countMax;
  }

  boolean knows(PrincipalKind kind, long id, int version, String secret, String hash) {
    Remembered found = passwords.get(new Place(kind, id, version));
    return found != null
        && clock.now().isBefore(found.until)
        && MessageDigest.isEqual(found.mac, mac(secret, hash));
  }

  void remember(PrincipalKind kind, long id, int version, String secret, String hash) {
    Instant now = clock.now();
    if (passwords.size() >= countMax) {
      makeRoom(now);
    }
    passwords.put(
        new Place(kind, id, version), new Remembered(mac(secret, hash), now.plus(REMEMBERED_FOR)));
  }

  int count() {
    return passwords.size();
  }

  /** Only passwords that were right get in, so nobody can push others out by guessing. */
  private void makeRoom(Instant now) {
    passwords.values().removeIf(remembered -> !now.isBefore(remembered.until));
    Iterator<Place> any = passwords.keySet().iterator();
    if (passwords.size() >= countMax && any.hasNext()) {
      passwords.remove(any.next());
    }
  }

  private byte[] mac(String secret, String hash) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] stored = hash.getBytes(UTF_8);
      // the length keeps apart what would otherwise be the same text cut at another place
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(stored.length).array());
      mac.update(stored);
      return mac.doFinal(secret.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }
}
