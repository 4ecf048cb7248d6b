package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some nodes, and where the list goes on. */
public record ShopNodesBody(List<ShopNodeBody> shopNodes, Optional<String> nextCursor) {

  static ShopNodesBody of(Page<NodeView> page) {
    return new ShopNodesBody(
        page.items().stream().map(ShopNodeBody::of).toList(), Paging.nextCursor(page));
  }
}
