package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.MerchantView;
import java.time.Instant;
import java.util.Optional;

/**
 * A merchant as operators see it.
 *
 * @param refundsAllowed whether its tills and users may give refunds
 * @param awaitedOwner who must choose a password before anybody can sign in; absent as soon as an
 *     owner has one
 */
public record MerchantBody(
    String resellerId,
    String name,
    String currency,
    Instant createdAt,
    boolean refundsAllowed,
    Optional<AwaitedOwnerBody> awaitedOwner) {

  static MerchantBody of(MerchantView view) {
    return new MerchantBody(
        view.resellerId(),
        view.name(),
        view.currency().getCurrencyCode(),
        view.createdAt(),
        view.refundsAllowed(),
        view.awaitedOwner().map(AwaitedOwnerBody::of));
  }
}
