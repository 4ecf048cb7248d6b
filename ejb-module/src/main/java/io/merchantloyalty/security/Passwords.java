package io.merchantloyalty.security;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import io.merchantloyalty.shared.Clock;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords and PINs, slowly and with salt, and checks them (spec 07, secrets). The hash is
 * bcrypt of the setting {@code loyalty.password.cost} (4 to 31, 10 by default: each step doubles
 * the time); what is longer than bcrypt's 72 bytes goes through SHA-512 first, so that every byte
 * counts.
 *
 * <p>A check takes tens of milliseconds of one processor: call it with no transaction open and no
 * connection held, or the pool runs dry before the processor does.
 */
@ApplicationScoped
public class Passwords {

  /** About the tills of a large merchant, at some 200 bytes each. */
  private static final int REMEMBERED_MAX = 50_000;

  /** The default of {@code loyalty.password.cost}. */
  public static final int COST = 10;

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
  private static final LongPasswordStrategy LONG_ONES = LongPasswordStrategies.hashSha512(VERSION);

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.password.cost", defaultValue = "" + COST)
  int cost;

  private RememberedPasswords remembered;
  private String nobodysHash;

  @PostConstruct
  void start() {
    remembered = new RememberedPasswords(clock, REMEMBERED_MAX);
    nobodysHash = hash(UUID.randomUUID().toString());
  }

  /** The salted hash to store: 60 characters, another one on each call. */
  public String hash(String secret) {
    return hash(secret, cost);
  }

  /** The same outside a container: {@code cost} 4 to 31. */
  public static String hash(String secret, int cost) {
    return BCrypt.with(VERSION, LONG_ONES).hashToString(cost, secret.toCharArray());
  }

  /**
   * Whether {@code hash} was made of {@code secret}. What is no hash at all (an erased person's, a
   * damaged one) fits nothing and takes the same time.
   */
  public boolean matches(String secret, String hash) {
    if (hash.isEmpty()) {
      spendTime(secret);
      return false;
    }
    BCrypt.Result result =
        BCrypt.verifyer(VERSION, LONG_ONES).verify(secret.toCharArray(), hash.toCharArray());
    if (!result.validFormat) {
      spendTime(secret);
    }
    return result.verified;
  }

  /**
   * Whether that password was right a short time ago, from the same source: then it needs no slow
   * hash, for ten minutes, as long as the principal's credential version and hash stay what they
   * are. A few wrong ones from there end it.
   */
  boolean remembers(PrincipalKind kind, Credentials.Password shown, PasswordCheck.Stored stored) {
    return remembered.knows(kind, shown, stored);
  }

  /**
   * Remembers a password that was right.
   *
   * @throws IllegalArgumentException for shoppers: a PIN is too short to be kept under a fast hash
   */
  void remember(PrincipalKind kind, Credentials.Password shown, PasswordCheck.Stored stored) {
    if (kind == PrincipalKind.WALLET_USER) {
      throw new IllegalArgumentException("PINs are never remembered");
    }
    remembered.remember(kind, shown, stored);
  }

  /** Takes the time of a check, so that an unknown principal answers no sooner than a known one. */
  public void spendTime(String secret) {
    BCrypt.verifyer(VERSION, LONG_ONES).verify(secret.toCharArray(), nobodysHash.toCharArray());
  }
}
