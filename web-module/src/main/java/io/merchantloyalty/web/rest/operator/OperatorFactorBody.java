package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An operator who has an authenticator to set up, and the password. */
public record OperatorFactorBody(
    @NotNull @Size(min = 1, max = 64) String user,
    @NotNull @Secret @Size(min = 1, max = 200) String password) {

  Credentials.Password toCredentials(String source) {
    return new Credentials.Password(user, password, source);
  }

  @Override
  public String toString() {
    return "OperatorFactorBody[user=" + user + "]";
  }
}
