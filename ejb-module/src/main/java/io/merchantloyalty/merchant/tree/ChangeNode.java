package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;

/**
 * A merchant's user renames a node, gives a shop a reseller id, or says whether refunds are given.
 *
 * @param seen the state that the user saw
 * @param resellerId for a shop that has none yet; one that it has never changes, because tills are
 *     configured with it. Empty: as it was
 * @param refundsAllowed whether tills and users of the node, and of all below it, give refunds.
 *     Empty: as it was
 */
public record ChangeNode(
    String reference,
    SeenTag seen,
    String name,
    Optional<String> resellerId,
    Optional<Boolean> refundsAllowed) {

  public ChangeNode {
    name = DisplayName.of(name);
  }

  void check(ShopNodeKind kind) {
    Violations violations = new Violations();
    violations.checkText("name", name, ShopNode.NAME_CHARS_MAX);
    CreateNode.checkResellerId(violations, resellerId, kind);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
