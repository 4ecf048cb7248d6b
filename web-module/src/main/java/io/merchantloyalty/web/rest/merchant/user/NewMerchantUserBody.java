package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.InviteUser;
import io.merchantloyalty.merchant.user.UserRights;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Somebody who is invited.
 *
 * @param userId what they will sign in with: small letters, digits, dots, underscores, hyphens and
 *     at signs
 * @param subtree reference of the node that a shop manager is limited to; absent: the whole tree
 */
public record NewMerchantUserBody(
    @NotNull @Size(min = 1, max = 64) String userId,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull Role role,
    @Size(max = 64) String subtree) {

  InviteUser toCommand() {
    return new InviteUser(userId, new UserRights(name, role, Optional.ofNullable(subtree)));
  }
}
