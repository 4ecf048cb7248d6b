package io.merchantloyalty.system;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app on a phone that shows one-time codes. */
public final class Authenticator {

  private Authenticator() {}

  /** {@code secret}: as it is typed in; {@code secondsOff}: how far the app's clock is ahead. */
  public static String code(String secret, int secondsOff) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
              Instant.now().plusSeconds(secondsOff));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
