package io.merchantloyalty.merchant;

import io.merchantloyalty.security.PasswordCheck;

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

  /** What a password that somebody shows is compared with. */
  public PasswordCheck.Stored storedPassword() {
    return new PasswordCheck.Stored(user.id(), credentialVersion, passwordHash);
  }

  @Override
  public String toString() {
    return "MerchantUserRow[user=" + user + ", enabled=" + enabled + "]";
  }
}
