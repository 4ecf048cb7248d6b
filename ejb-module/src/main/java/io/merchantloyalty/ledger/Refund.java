package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;

/**
 * Pay {@code amount} (more than zero) from the merchant back to the shopper; all refunds of one
 * authorisation together are at most what was captured.
 *
 * @param authorisationKey the idempotency key of the authorisation that was captured
 * @param account the account that was authorised
 */
public record Refund(
    String idempotencyKey, String authorisationKey, String account, Money amount, long merchantId) {
  public Refund {
    Outcome.requirePositive(amount);
  }
}
