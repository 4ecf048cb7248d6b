package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.BlockView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some blocked numbers, and where the list goes on. */
public record BlocksBody(List<BlockBody> blockedCards, Optional<String> nextCursor) {

  static BlocksBody of(Page<BlockView> page) {
    return new BlocksBody(
        page.items().stream().map(BlockBody::of).toList(), Paging.nextCursor(page));
  }
}
