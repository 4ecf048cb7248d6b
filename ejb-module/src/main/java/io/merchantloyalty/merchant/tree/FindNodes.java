package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.shared.PageRequest;
import java.util.Optional;

/**
 * Which nodes are wanted: those right below a node, or those whose names begin with a text. With
 * neither, the root.
 *
 * @param parent reference of a node
 * @param name beginning of names, in any letter case; not together with {@code parent}
 * @param withRetired whether retired nodes are among them
 */
public record FindNodes(
    Optional<String> parent, Optional<String> name, boolean withRetired, PageRequest page) {

  /** No name is longer. */
  public static final int NAME_CHARS_MAX = ShopNode.NAME_CHARS_MAX;
}
