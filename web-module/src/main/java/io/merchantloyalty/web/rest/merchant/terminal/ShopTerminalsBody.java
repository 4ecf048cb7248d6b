package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some terminals, and where the list goes on. */
public record ShopTerminalsBody(List<ShopTerminalBody> terminals, Optional<String> nextCursor) {

  static ShopTerminalsBody of(Page<ShopTerminalView> page) {
    return new ShopTerminalsBody(
        page.items().stream().map(ShopTerminalBody::of).toList(), Paging.nextCursor(page));
  }
}
