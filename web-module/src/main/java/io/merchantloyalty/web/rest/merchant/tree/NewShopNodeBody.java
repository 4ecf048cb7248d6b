package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A node to be added.
 *
 * @param parent reference of the group above; absent for the root of a new tree
 * @param resellerId for a shop that has a reseller id of its own
 */
public record NewShopNodeBody(
    @NotNull ShopNodeKind kind,
    @NotNull @Size(min = 1, max = 200) String name,
    @Size(max = 64) String parent,
    @Size(min = 1, max = 64) String resellerId) {

  CreateNode toCommand() {
    return new CreateNode(kind, name, Optional.ofNullable(parent), Optional.ofNullable(resellerId));
  }
}
