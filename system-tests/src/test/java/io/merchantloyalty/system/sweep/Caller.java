package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.system.Principals.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody who calls, and what they show.
 *
 * @param name for the report
 */
record Caller(String name, Optional<String> authorization) {

  static final Caller NOBODY = new Caller("nobody", Optional.empty());

  static Caller basic(String name, Login login) {
    byte[] pair = (login.name() + ":" + login.secret()).getBytes(StandardCharsets.UTF_8);
    return new Caller(name, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
  }

  static Caller bearer(String name, String token) {
    return new Caller(name, Optional.of("Bearer " + token));
  }

  /** Signed in with Basic at a door of tokens. */
  static Caller signedIn(String name, String door, Login login) {
    Call call = Call.of("POST", door).as(basic(name, login));
    return bearer(name, call.send().expectGood().json().at("/token").asText());
  }

  /** Signed in with a body at a door of tokens. */
  static Caller signedInBy(String name, String door, JsonNode body) {
    Call call = Call.of("POST", door).json(body);
    return bearer(name, call.send().expectGood().json().at("/token").asText());
  }

  String token() {
    return authorization.orElseThrow().substring("Bearer ".length());
  }

  @Override
  public String toString() {
    return name;
  }
}
