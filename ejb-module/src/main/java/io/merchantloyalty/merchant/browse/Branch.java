package io.merchantloyalty.merchant.browse;

import io.merchantloyalty.merchant.ShopNodeKind;
import java.util.Optional;

/**
 * A node in the tree, with what hangs below it. Only what is in service is counted.
 *
 * @param resellerId the reseller id that names this shop
 * @param changeable whether the one who looks may change it: an owner or a shop manager within
 *     reach
 * @param children nodes right below it
 * @param retiredChildren nodes right below it that are out of service: the one thing that is
 *     counted of those
 * @param shops shops at and below it
 * @param terminals terminals at and below it
 * @param tag names this state of the node, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record Branch(
    String reference,
    ShopNodeKind kind,
    String name,
    Optional<String> resellerId,
    boolean retired,
    boolean changeable,
    int children,
    int retiredChildren,
    int shops,
    int terminals,
    String tag) {}
