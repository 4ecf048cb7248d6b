package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.Reseller;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A merchant's user adds a node to the tree.
 *
 * @param name 1 to 200 characters; need not be unlike others
 * @param parent reference of the group that it hangs below; empty: it is the root of a new tree
 * @param resellerId a reseller id of its own, for a shop only: 1 to 64 letters, digits, dots,
 *     underscores and hyphens, which nobody has yet, in any letter case
 */
public record CreateNode(
    ShopNodeKind kind, String name, Optional<String> parent, Optional<String> resellerId) {

  public CreateNode {
    name = DisplayName.of(name);
  }

  private static final Pattern RESELLER_ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + Reseller.ID_CHARS_MAX + "}");

  /** For whoever sent another text. */
  public static final String RESELLER_ID_RULE =
      "must be 1 to " + Reseller.ID_CHARS_MAX + " letters, digits, dots, underscores and hyphens";

  /** For whoever sent one that somebody has. */
  public static final String RESELLER_ID_TAKEN = "must not be in use already";

  /** Whether a shop may be named by it. */
  public static boolean isResellerId(String text) {
    return RESELLER_ID.matcher(text).matches();
  }

  /** Refuses what cannot be made, naming all that is wrong. */
  void check() {
    Violations violations = new Violations();
    if (kind == null) {
      violations.add(Violation.missing("kind"));
    }
    violations.checkText("name", name, ShopNode.NAME_CHARS_MAX);
    violations.check(
        kind != ShopNodeKind.SHOP || parent.isPresent(),
        "kind",
        "must be GROUP for the root of a tree: shops are leaves",
        kind);
    checkResellerId(violations, resellerId, kind);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  static void checkResellerId(
      Violations violations, Optional<String> resellerId, ShopNodeKind kind) {
    resellerId.ifPresent(
        id ->
            violations
                .check(isResellerId(id), "resellerId", RESELLER_ID_RULE, id)
                .check(kind == ShopNodeKind.SHOP, "resellerId", "must be absent for a group", id));
  }
}
