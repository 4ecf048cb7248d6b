package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;

/**
 * Which nodes are wanted: those right below a node, those whose names begin with a text, or those
 * whose names have it anywhere. At most one of the three is given; with none, the root.
 *
 * @param parent reference of a node
 * @param name beginning of names, in any letter case, at most {@link ShopNode#NAME_CHARS_MAX}
 *     characters
 * @param contains part of names, likewise
 * @param withRetired whether retired nodes are among them
 */
public record FindNodes(
    Optional<String> parent,
    Optional<String> name,
    Optional<String> contains,
    boolean withRetired,
    PageRequest page) {

  public FindNodes {
    name = DisplayName.of(name);
    contains = DisplayName.of(contains);
  }

  /** No name is longer. */
  public static final int NAME_CHARS_MAX = ShopNode.NAME_CHARS_MAX;

  void check() {
    Violations violations = new Violations();
    violations
        .check(
            name.isEmpty() || parent.isEmpty(),
            "name",
            "must not be given together with parent",
            name.orElse(""))
        .check(
            contains.isEmpty() || (parent.isEmpty() && name.isEmpty()),
            "contains",
            "must not be given together with parent or name",
            contains.orElse(""))
        .checkTextIfAny("name", name.orElse(null), NAME_CHARS_MAX)
        .checkTextIfAny("contains", contains.orElse(null), NAME_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
