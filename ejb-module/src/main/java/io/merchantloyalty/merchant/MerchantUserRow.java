package io.merchantloyalty.merchant;

/** A merchant's user as sign-in finds it, before the password was looked at. */
public record MerchantUserRow(
    AuthenticatedMerchantUser user, String passwordHash, int credentialVersion, boolean enabled) {

  @Override
  public String toString() {
    return "MerchantUserRow[user=" + user + ", enabled=" + enabled + "]";
  }
}
