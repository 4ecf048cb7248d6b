package io.merchantloyalty.merchant;

import io.merchantloyalty.security.PasswordCheck;

/** A merchant's user as sign-in finds it, before the password was looked at. */
public record MerchantUserRow(
    AuthenticatedMerchantUser user, String passwordHash, int credentialVersion, boolean enabled) {

  PasswordCheck.Stored storedPassword() {
    return new PasswordCheck.Stored(user.id(), credentialVersion, passwordHash);
  }

  @Override
  public String toString() {
    return "MerchantUserRow[user=" + user + ", enabled=" + enabled + "]";
  }
}
