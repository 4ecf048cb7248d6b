package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;

/**
 * What a user is called and may do.
 *
 * @param name 1 to 200 characters
 * @param subtree reference of the node below which (itself included) a shop manager works; empty:
 *     everywhere. For no other role
 */
public record UserRights(String name, Role role, Optional<String> subtree) {

  public UserRights {
    name = DisplayName.of(name);
  }

  void check(Violations violations) {
    violations.checkText("name", name, MerchantUser.NAME_CHARS_MAX);
    if (role == null) {
      violations.add(Violation.missing("role"));
    }
    violations.check(
        subtree.isEmpty() || role == Role.SHOP_MANAGER,
        "subtree",
        "must be absent: only a shop manager is limited to a part of the tree",
        subtree.orElse(""));
  }
}
