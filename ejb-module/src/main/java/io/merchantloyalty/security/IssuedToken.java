package io.merchantloyalty.security;

import java.time.Duration;

/** A bearer token for a principal that has just signed in. */
public record IssuedToken(String token, Duration validFor) {

  @Override
  public String toString() {
    return "IssuedToken[validFor=" + validFor + "]";
  }
}
