package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;

/**
 * Pay {@code amount} (more than zero, at most what is held) of an authorisation to the merchant,
 * and give the rest back to the shopper.
 *
 * @param authorisationKey the idempotency key of the authorisation
 * @param account the account that was authorised
 */
public record Capture(
    String idempotencyKey, String authorisationKey, String account, Money amount, long merchantId) {
  public Capture {
    Outcome.requirePositive(amount);
  }
}
