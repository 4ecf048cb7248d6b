package io.merchantloyalty.web.rest.merchant.key;

import io.merchantloyalty.merchant.key.CreatedApiKey;
import java.util.Optional;

/**
 * A key that was just made.
 *
 * @param secret what the system shows as a bearer token; it is never told again
 */
public record CreatedApiKeyBody(ApiKeyBody apiKey, Optional<String> secret) {

  static CreatedApiKeyBody of(CreatedApiKey made) {
    return new CreatedApiKeyBody(ApiKeyBody.of(made.key()), made.secret());
  }

  @Override
  public String toString() {
    return "CreatedApiKeyBody[apiKey=" + apiKey + "]";
  }
}
