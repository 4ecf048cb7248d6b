package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.NodeView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree of shops.
 *
 * @param parent reference of the node above; absent for the root
 * @param path names from the root to the node itself
 * @param refundsAllowed whether the node itself lets refunds be given; one above it may forbid them
 */
public record ShopNodeBody(
    String reference,
    ShopNodeKind kind,
    String name,
    Optional<String> parent,
    List<String> path,
    Optional<String> resellerId,
    boolean refundsAllowed,
    Instant createdAt,
    Optional<Instant> retiredAt) {

  static ShopNodeBody of(NodeView view) {
    return new ShopNodeBody(
        view.reference(),
        view.kind(),
        view.name(),
        view.parent(),
        view.path(),
        view.resellerId(),
        view.refundsAllowed(),
        view.createdAt(),
        view.retiredAt());
  }
}
