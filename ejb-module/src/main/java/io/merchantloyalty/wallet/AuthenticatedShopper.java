package io.merchantloyalty.wallet;

/**
 * A shopper whose token was found to be good a moment ago.
 *
 * @param walletUserId internal, never leaves the server
 * @param payerReference what merchants may see of the shopper
 */
public record AuthenticatedShopper(long walletUserId, String payerReference) {}
