package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.tree.ChangeNode;
import io.merchantloyalty.shared.SeenTag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What of a node can be changed.
 *
 * @param resellerId for a shop that has none yet; absent: as it was
 * @param refundsAllowed whether tills and users of it, and of all below it, give refunds; absent:
 *     as it was
 */
public record ShopNodeChangeBody(
    @NotNull @Size(min = 1, max = 200) String name,
    @Size(min = 1, max = 64) String resellerId,
    Boolean refundsAllowed) {

  ChangeNode toCommand(String reference, SeenTag seen) {
    return new ChangeNode(
        reference,
        seen,
        name,
        Optional.ofNullable(resellerId),
        Optional.ofNullable(refundsAllowed));
  }
}
