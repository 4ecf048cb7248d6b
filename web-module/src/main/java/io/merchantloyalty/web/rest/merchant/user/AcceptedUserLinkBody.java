package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.user.Invitation;

/**
 * Somebody who has a password now.
 *
 * @param principal what they sign in with
 */
public record AcceptedUserLinkBody(String merchantName, String principal, String name) {

  static AcceptedUserLinkBody of(Invitation invitation) {
    return new AcceptedUserLinkBody(
        invitation.merchantName(), invitation.principal(), invitation.name());
  }
}
