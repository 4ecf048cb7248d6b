package io.merchantloyalty.merchant.operator;

import java.util.Optional;

/**
 * A merchant that waits for its first owner.
 *
 * @param token what the owner's link carries: 43 letters, digits, underscores and hyphens; never
 *     told again: empty when a creation is repeated
 */
public record OwnerLink(MerchantView merchant, Optional<String> token) {

  @Override
  public String toString() {
    return "OwnerLink[merchant=" + merchant + "]";
  }
}
