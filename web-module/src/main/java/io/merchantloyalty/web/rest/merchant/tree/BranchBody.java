package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.browse.Branch;
import java.util.Optional;

/**
 * A node with what hangs below it; only what is in service is counted.
 *
 * @param changeable whether the caller may change it
 * @param children nodes right below it
 * @param shops shops at and below it
 * @param terminals terminals at and below it
 */
public record BranchBody(
    String reference,
    ShopNodeKind kind,
    String name,
    Optional<String> resellerId,
    boolean retired,
    boolean changeable,
    int children,
    int shops,
    int terminals) {

  static BranchBody of(Branch branch) {
    return new BranchBody(
        branch.reference(),
        branch.kind(),
        branch.name(),
        branch.resellerId(),
        branch.retired(),
        branch.changeable(),
        branch.children(),
        branch.shops(),
        branch.terminals());
  }
}
