package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.AccountView;
import io.merchantloyalty.web.rest.body.AmountBody;
import java.util.Optional;

/**
 * An account that the shopper can pay from.
 *
 * @param account its reference, which a payment names
 * @param balance there when the provider tells it
 */
public record AccountBody(
    String account, String provider, String name, String currency, Optional<AmountBody> balance) {

  static AccountBody of(AccountView view) {
    return new AccountBody(
        view.reference(),
        view.provider(),
        view.name(),
        view.currency(),
        view.balance().map(AmountBody::of));
  }
}
