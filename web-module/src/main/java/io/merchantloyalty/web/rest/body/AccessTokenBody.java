package io.merchantloyalty.web.rest.body;

import io.merchantloyalty.security.IssuedToken;

/**
 * A bearer token, to be shown as {@code Authorization: Bearer <token>}.
 *
 * @param expiresIn seconds
 */
public record AccessTokenBody(String token, String tokenType, long expiresIn) {

  public static AccessTokenBody of(IssuedToken issued) {
    return new AccessTokenBody(issued.token(), "Bearer", issued.validFor().toSeconds());
  }
}
