package io.merchantloyalty.web.rest.merchant.key;

import io.merchantloyalty.merchant.key.ApiKeyView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some keys, the newest first, and where the list goes on. */
public record ApiKeysBody(List<ApiKeyBody> apiKeys, Optional<String> nextCursor) {

  static ApiKeysBody of(Page<ApiKeyView> page) {
    return new ApiKeysBody(
        page.items().stream().map(ApiKeyBody::of).toList(), Paging.nextCursor(page));
  }
}
