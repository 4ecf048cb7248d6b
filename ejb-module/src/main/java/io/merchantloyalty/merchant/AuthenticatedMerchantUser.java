package io.merchantloyalty.merchant;

import java.util.Optional;

/**
 * A merchant's user whose credentials were right.
 *
 * @param id internal id of the user's row
 * @param shopNodeId the shop that the reseller id named; empty when it named the merchant
 */
public record AuthenticatedMerchantUser(
    long id, long merchantId, Optional<Long> shopNodeId, Role role) {}
