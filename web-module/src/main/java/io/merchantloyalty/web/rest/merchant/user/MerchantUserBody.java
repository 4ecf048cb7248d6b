package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.merchant.user.UserView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the merchant's staff.
 *
 * @param subtree reference of the node that a shop manager is limited to
 * @param subtreePath names from the root to that node
 * @param codeNeeded whether signing in asks for a code as well
 * @param linkUntil until when the link is good by which a password is chosen
 */
public record MerchantUserBody(
    String userId,
    String name,
    Role role,
    Optional<String> subtree,
    List<String> subtreePath,
    UserState state,
    boolean codeNeeded,
    Optional<Instant> linkUntil,
    Instant createdAt) {

  static MerchantUserBody of(UserView view) {
    return new MerchantUserBody(
        view.userId(),
        view.name(),
        view.role(),
        view.subtree(),
        view.subtreePath(),
        view.state(),
        view.codeNeeded(),
        view.linkUntil(),
        view.createdAt());
  }
}
