package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;

/**
 * Hold {@code amount} (more than zero) on the shopper's {@code account}, to be paid to a merchant.
 *
 * @param idempotencyKey names this authorisation from now on
 * @param account as the provider names it: {@code wallet_account.provider_account}
 * @param merchantId the payee
 */
public record Authorise(String idempotencyKey, String account, Money amount, long merchantId) {
  public Authorise {
    Outcome.requirePositive(amount);
  }
}
