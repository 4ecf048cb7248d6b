package io.merchantloyalty.wallet;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a shopper, without secrets.
 *
 * @param msisdn digits with country code
 * @param payerReference what merchants see instead
 */
public record ShopperProfile(
    String msisdn, Optional<String> name, String payerReference, Instant signedUpAt) {

  /** Personal: it does not show itself in logs. */
  @Override
  public String toString() {
    return "ShopperProfile";
  }
}
