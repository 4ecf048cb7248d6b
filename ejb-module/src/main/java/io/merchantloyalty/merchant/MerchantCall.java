package io.merchantloyalty.merchant;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.Origin;
import java.util.Optional;

/**
 * Who of a merchant's staff asks for something, and from where; nobody has checked it yet.
 *
 * @param keyed the Idempotency-Key of a call that makes something, if it has one
 */
public record MerchantCall(Credentials credentials, Origin origin, Optional<KeyedCall> keyed) {

  public MerchantCall(Credentials credentials, Origin origin) {
    this(credentials, origin, Optional.empty());
  }
}
