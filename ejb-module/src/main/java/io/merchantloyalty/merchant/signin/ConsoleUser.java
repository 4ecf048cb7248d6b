package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a console session holds of its user; opaque to the console. It is no proof that the user may
 * still do anything: each call reads the user's row again, so that a new role, a new password or a
 * disabling holds from the next call on, in every process.
 *
 * @param id internal id of the user's row
 * @param complete whether all that is asked for at sign-in was shown
 */
public record ConsoleUser(long id, int credentialVersion, boolean complete)
    implements Serializable {

  /**
   * For {@link io.merchantloyalty.merchant.MerchantCall}.
   *
   * @throws IllegalStateException while the code is still to be entered
   */
  public Credentials credentials() {
    if (!complete) {
      throw new IllegalStateException("the code was not entered yet");
    }
    // a session ends by the console's own clock and by the credential version
    return new Credentials.Bearer(
        new AccessToken(PrincipalKind.MERCHANT_USER, id, credentialVersion, Instant.MAX));
  }
}
