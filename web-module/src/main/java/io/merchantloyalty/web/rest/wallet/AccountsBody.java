package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.AccountView;
import java.util.List;

/** The accounts of a shopper; an object, so that it can say more one day. */
public record AccountsBody(List<AccountBody> accounts) {

  static AccountsBody of(List<AccountView> views) {
    return new AccountsBody(views.stream().map(AccountBody::of).toList());
  }
}
