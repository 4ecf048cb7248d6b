package io.merchantloyalty.merchant.user;

import java.util.Optional;

/**
 * A user who waits to choose a password.
 *
 * @param token what the link carries: 43 letters, digits, underscores and hyphens; never told
 *     again: empty when an invitation is repeated
 */
public record IssuedLink(UserView user, Optional<String> token) {

  @Override
  public String toString() {
    return "IssuedLink[user=" + user + "]";
  }
}
