package io.merchantloyalty.merchant.key;

/** Whether a key is still good for anything. */
public enum ApiKeyState {
  ACTIVE,
  EXPIRED,
  REVOKED
}
