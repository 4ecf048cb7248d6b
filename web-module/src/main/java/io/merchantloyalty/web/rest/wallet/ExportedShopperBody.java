package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.ShopperProfile;
import java.time.Instant;
import java.util.Optional;

/**
 * Who the shopper is.
 *
 * @param payerReference what merchants see instead of number and name
 */
public record ExportedShopperBody(
    String msisdn, Optional<String> name, String payerReference, Instant signedUpAt) {

  static ExportedShopperBody of(ShopperProfile profile) {
    return new ExportedShopperBody(
        profile.msisdn(), profile.name(), profile.payerReference(), profile.signedUpAt());
  }

  @Override
  public String toString() {
    return "ExportedShopperBody";
  }
}
