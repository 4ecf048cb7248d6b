package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.CreateMerchant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A company that becomes a merchant.
 *
 * @param resellerId what its users sign in with, before a slash: letters, digits, dots, underscores
 *     and hyphens
 * @param currency the one that it sells in
 * @param owner who begins there
 */
public record NewMerchantBody(
    @NotNull @Size(min = 1, max = 64) String resellerId,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code of ISO 4217")
        String currency,
    @NotNull @Valid FirstOwnerBody owner) {

  CreateMerchant toCommand() {
    return new CreateMerchant(resellerId, name, currency, owner.toCommand());
  }
}
