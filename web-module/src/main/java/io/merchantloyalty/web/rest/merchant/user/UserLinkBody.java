package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.user.IssuedLink;
import java.util.Optional;

/**
 * A user who waits to choose a password.
 *
 * @param linkToken by which they do, once; it is never told again
 */
public record UserLinkBody(MerchantUserBody user, Optional<String> linkToken) {

  static UserLinkBody of(IssuedLink issued) {
    return new UserLinkBody(MerchantUserBody.of(issued.user()), issued.token());
  }

  @Override
  public String toString() {
    return "UserLinkBody[user=" + user + "]";
  }
}
