package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.MerchantView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some merchants, and where the list goes on. */
public record MerchantsBody(List<MerchantBody> merchants, Optional<String> nextCursor) {

  static MerchantsBody of(Page<MerchantView> page) {
    return new MerchantsBody(
        page.items().stream().map(MerchantBody::of).toList(), Paging.nextCursor(page));
  }
}
