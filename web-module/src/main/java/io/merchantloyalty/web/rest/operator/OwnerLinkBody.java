package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.OwnerLink;
import java.util.Optional;

/**
 * A merchant that waits for its first owner.
 *
 * @param linkToken by which the owner chooses a password, once; it is never told again
 */
public record OwnerLinkBody(MerchantBody merchant, Optional<String> linkToken) {

  static OwnerLinkBody of(OwnerLink link) {
    return new OwnerLinkBody(MerchantBody.of(link.merchant()), link.token());
  }

  @Override
  public String toString() {
    return "OwnerLinkBody[merchant=" + merchant + "]";
  }
}
