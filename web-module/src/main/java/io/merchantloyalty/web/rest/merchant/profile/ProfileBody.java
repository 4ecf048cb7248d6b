package io.merchantloyalty.web.rest.merchant.profile;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.signin.CallerView;
import io.merchantloyalty.merchant.signin.ProfileView;
import java.util.Optional;

/**
 * The merchant's user who asks, or for whom an API key asks.
 *
 * @param language absent: as the browser says
 * @param subtree name of the node that a shop manager is limited to
 * @param codeNeeded whether signing in asks for a code as well
 * @param apiKey the key that asks; absent: the user
 */
public record ProfileBody(
    String merchantName,
    String resellerId,
    String userId,
    String name,
    Role role,
    Optional<String> language,
    String timeZone,
    Optional<String> subtree,
    boolean codeNeeded,
    Optional<CallingKeyBody> apiKey) {

  static ProfileBody of(CallerView caller) {
    ProfileView view = caller.user();
    return new ProfileBody(
        view.merchantName(),
        view.resellerId(),
        view.userId(),
        view.name(),
        view.role(),
        view.language(),
        view.timeZone(),
        view.subtree(),
        view.codeNeeded(),
        caller.apiKey().map(CallingKeyBody::of));
  }
}
