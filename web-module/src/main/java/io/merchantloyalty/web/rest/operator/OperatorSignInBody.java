package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The credentials of an operator who signs in.
 *
 * @param code of the authenticator; not needed in a demo, unless an authenticator was set up
 */
public record OperatorSignInBody(
    @NotNull @Size(min = 1, max = 64) String user,
    @NotNull @Secret @Size(min = 1, max = 200) String password,
    @Secret @Pattern(regexp = "[0-9]{6}", message = "must be 6 digits") String code) {

  Credentials.Password toCredentials(String source) {
    return new Credentials.Password(user, password, source);
  }

  @Override
  public String toString() {
    return "OperatorSignInBody[user=" + user + "]";
  }
}
