package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.CreateMerchant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who begins at a new merchant.
 *
 * @param userId what they sign in with, after the reseller id and a slash: small letters, digits,
 *     dots, underscores, hyphens and at signs
 */
public record FirstOwnerBody(
    @NotNull @Size(min = 1, max = 64) String userId,
    @NotNull @Size(min = 1, max = 200) String name) {

  CreateMerchant.FirstOwner toCommand() {
    return new CreateMerchant.FirstOwner(userId, name);
  }
}
