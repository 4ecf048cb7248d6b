package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.ChangeUser;
import io.merchantloyalty.merchant.user.UserRights;
import io.merchantloyalty.shared.SeenTag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What a user is called and may do from now on.
 *
 * @param subtree reference of the node that a shop manager is limited to; absent: the whole tree
 */
public record MerchantUserChangeBody(
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull Role role,
    @Size(max = 64) String subtree) {

  ChangeUser toCommand(String userId, SeenTag seen) {
    return new ChangeUser(userId, seen, new UserRights(name, role, Optional.ofNullable(subtree)));
  }
}
