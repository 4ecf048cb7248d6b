package io.merchantloyalty.merchant;

/**
 * A merchant's user as sign-in finds it, before the password was looked at.
 *
 * @param codeNeeded whether the user has a second factor, so that the password alone is not enough
 */
public record MerchantUserRow(
    AuthenticatedMerchantUser user,
    String passwordHash,
    int credentialVersion,
    boolean enabled,
    boolean codeNeeded) {

  @Override
  public String toString() {
    return "MerchantUserRow[user=" + user + ", enabled=" + enabled + "]";
  }
}
