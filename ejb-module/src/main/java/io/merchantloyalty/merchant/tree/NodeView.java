package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A node as the merchant's staff see it.
 *
 * @param parent reference of the node above; empty for a root
 * @param path names from the root to the node itself
 * @param resellerId the reseller id that names this shop
 * @param refundsAllowed whether the node itself lets refunds be given; one above may forbid it
 * @param tag names this state of the node, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record NodeView(
    String reference,
    ShopNodeKind kind,
    String name,
    Optional<String> parent,
    List<String> path,
    Optional<String> resellerId,
    boolean refundsAllowed,
    Instant createdAt,
    Optional<Instant> retiredAt,
    String tag) {}
