package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this server, one for each purpose, all derived from the one secret of table {@code
 * signing_key}: every process has the same, and one key tells nothing of another. The secret is
 * read on first use and kept.
 */
@ApplicationScoped
public class DerivedKeys {

  static final String MAC = "HmacSHA256";

  @Inject SigningKeys signingKeys;

  private volatile byte[] secret;

  /** HMAC-SHA256 as the derivation: 32 bytes. */
  public byte[] key(String purpose) {
    return mac(secret(), purpose.getBytes(US_ASCII));
  }

  /**
   * The hash by which a secret of at least 80 random bits is found and compared: keyed, so that a
   * copy of the table alone cannot be tried against, and fast, because nobody guesses 80 bits.
   */
  public byte[] hash(String purpose, String randomSecret) {
    return hash(purpose, randomSecret.getBytes(US_ASCII));
  }

  /** The same for bytes. */
  public byte[] hash(String purpose, byte[] randomSecret) {
    return mac(key(purpose), randomSecret);
  }

  private byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      // two threads may both come here: they read the same secret
      known = readOrMade();
      secret = known;
    }
    return known;
  }

  private byte[] readOrMade() {
    return signingKeys
        .secret()
        .or(
            () -> {
              signingKeys.makeUnlessMade();
              return signingKeys.secret();
            })
        .orElseThrow(() -> new IllegalStateException("the signing key was made and is not there"));
  }

  private static byte[] mac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }
}
