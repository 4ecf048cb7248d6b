package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the merchant's staff as its owners see them.
 *
 * @param subtree reference of the node that a shop manager is limited to
 * @param subtreePath names from the root to that node; empty when there is none
 * @param codeNeeded whether signing in asks for a code as well
 * @param linkUntil until when the link is good by which a password is chosen; empty: there is none,
 *     or it is no longer good
 * @param tag names this state of the user, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record UserView(
    String userId,
    String name,
    Role role,
    Optional<String> subtree,
    List<String> subtreePath,
    UserState state,
    boolean codeNeeded,
    Optional<Instant> linkUntil,
    Instant createdAt,
    String tag) {

  public UserView {
    subtreePath = List.copyOf(subtreePath);
  }
}
