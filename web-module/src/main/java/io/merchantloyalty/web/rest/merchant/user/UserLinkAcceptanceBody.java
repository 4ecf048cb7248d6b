package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody chooses a password.
 *
 * @param linkToken of the link that they were given
 * @param password 10 to 128 characters, at least five of them different, without the user id
 */
public record UserLinkAcceptanceBody(
    @NotNull @Secret @Size(min = 1, max = 100) String linkToken,
    @NotNull @Secret @Size(min = 1, max = 200) String password) {

  @Override
  public String toString() {
    return "UserLinkAcceptanceBody";
  }
}
