package io.merchantloyalty.merchant.key;

import java.util.Optional;

/**
 * A key that was made.
 *
 * @param secret what the system shows as a bearer token; never told again: empty when the call that
 *     made it is repeated
 */
public record CreatedApiKey(ApiKeyView key, Optional<String> secret) {

  @Override
  public String toString() {
    return "CreatedApiKey[key=" + key + "]";
  }
}
