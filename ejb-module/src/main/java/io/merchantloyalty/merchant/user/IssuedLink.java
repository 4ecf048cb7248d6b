package io.merchantloyalty.merchant.user;

/**
 * A user who waits to choose a password.
 *
 * @param token what the link carries: 43 letters, digits, underscores and hyphens; never told again
 */
public record IssuedLink(UserView user, String token) {

  @Override
  public String toString() {
    return "IssuedLink[user=" + user + "]";
  }
}
