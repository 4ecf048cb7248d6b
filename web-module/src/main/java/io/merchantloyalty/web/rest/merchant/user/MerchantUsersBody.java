package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some users, and where the list goes on. */
public record MerchantUsersBody(List<MerchantUserBody> users, Optional<String> nextCursor) {

  static MerchantUsersBody of(Page<UserView> page) {
    return new MerchantUsersBody(
        page.items().stream().map(MerchantUserBody::of).toList(), Paging.nextCursor(page));
  }
}
