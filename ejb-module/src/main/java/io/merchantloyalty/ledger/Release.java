package io.merchantloyalty.ledger;

/**
 * Give all that an authorisation holds back to the shopper.
 *
 * @param authorisationKey the idempotency key of the authorisation
 * @param account the account that was authorised
 */
public record Release(String idempotencyKey, String authorisationKey, String account) {}
