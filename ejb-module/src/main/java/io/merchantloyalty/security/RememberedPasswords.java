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
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that this process has seen to be right a short time ago, so that a till that polls each
 * second costs one slow hash in ten minutes (spec 07, secrets).
 *
 * <p>Each is kept as an HMAC-SHA256 under a key that is made at start and never leaves the process.
 * The credential version is part of the place and the stored hash is part of the HMAC: a changed
 * password is forgotten on every process by itself, since the row that was read no longer fits.
 *
 * <p>The caller's address is part of the place, too: what is remembered of a till lets nobody else
 * guess at the fast hash. From the till's own address a few wrong ones are borne, so that another
 * who guesses there does not stop it at once; then it has to show its password to the slow hash.
 */
final class RememberedPasswords {

  static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
  static final int WRONG_ONES_MAX = 20;
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Place(
      PrincipalKind kind, long principalId, int credentialVersion, String source) {}

  private record Remembered(byte[] mac, Instant until, AtomicInteger wrongOnes) {}

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

  boolean knows(PrincipalKind kind, Credentials.Password shown, PasswordCheck.Stored stored) {
    Place place = place(kind, shown, stored);
    Remembered found = passwords.get(place);
    if (found == null || !clock.now().isBefore(found.until)) {
      return false;
    }
    if (MessageDigest.isEqual(found.mac, mac(shown.password(), stored.hash()))) {
      // decided before it is told: of guesses at the same moment no more than allowed are answered
      return found.wrongOnes.get() < WRONG_ONES_MAX;
    }
    if (found.wrongOnes.incrementAndGet() >= WRONG_ONES_MAX) {
      passwords.remove(place, found);
    }
    return false;
  }

  void remember(PrincipalKind kind, Credentials.Password shown, PasswordCheck.Stored stored) {
    Instant now = clock.now();
    if (passwords.size() >= countMax) {
      makeRoom(now);
    }
    passwords.put(
        place(kind, shown, stored),
        new Remembered(
            mac(shown.password(), stored.hash()), now.plus(REMEMBERED_FOR), new AtomicInteger()));
  }

  private static Place place(
      PrincipalKind kind, Credentials.Password shown, PasswordCheck.Stored stored) {
    return new Place(kind, stored.principalId(), stored.credentialVersion(), shown.source());
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
