package io.merchantloyalty.admin.session;

import io.merchantloyalty.merchant.signin.ConsoleUser;
import jakarta.security.enterprise.credential.Credential;

/** Somebody whose password, and code if one is needed, the business tier has found right. */
public final class SignedInCredential implements Credential {

  private final ConsoleUser user;

  public SignedInCredential(ConsoleUser user) {
    this.user = user;
  }

  ConsoleUser user() {
    return user;
  }
}
