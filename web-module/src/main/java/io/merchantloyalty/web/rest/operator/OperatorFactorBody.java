package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** User id and password of an operator who sets up an authenticator. */
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
