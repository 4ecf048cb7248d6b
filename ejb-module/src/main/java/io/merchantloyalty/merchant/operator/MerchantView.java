package io.merchantloyalty.merchant.operator;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * A merchant as operators see it; who works there is its own business.
 *
 * @param refundsAllowed whether its tills and users may give refunds
 * @param awaitedOwner who must choose a password before anybody can sign in; empty as soon as an
 *     owner has one
 */
public record MerchantView(
    String resellerId,
    String name,
    Currency currency,
    Instant createdAt,
    boolean refundsAllowed,
    Optional<AwaitedOwner> awaitedOwner) {}
