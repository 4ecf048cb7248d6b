package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.browse.Branch;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some nodes with what hangs below them, and where the list goes on. */
public record BranchesBody(List<BranchBody> branches, Optional<String> nextCursor) {

  static BranchesBody of(Page<Branch> page) {
    return new BranchesBody(
        page.items().stream().map(BranchBody::of).toList(), Paging.nextCursor(page));
  }
}
