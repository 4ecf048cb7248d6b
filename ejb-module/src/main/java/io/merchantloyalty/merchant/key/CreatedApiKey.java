package io.merchantloyalty.merchant.key;

/**
 * A key that was just made.
 *
 * @param secret what the system shows as a bearer token; never told again
 */
public record CreatedApiKey(ApiKeyView key, String secret) {

  @Override
  public String toString() {
    return "CreatedApiKey[key=" + key + "]";
  }
}
