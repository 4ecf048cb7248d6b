package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Principals;
import java.util.List;
import java.util.Set;

/** A merchant's own system that shows a key. */
final class ApiKeyCaller {

  static final Set<String> ALL_SCOPES =
      Set.of(
          "programs:read",
          "programs:write",
          "cards:read",
          "cards:write",
          "shops:read",
          "shops:write",
          "terminals:read",
          "terminals:write",
          "works:read",
          "works:write",
          "audit:read");

  private ApiKeyCaller() {}

  /** Of the demo's first merchant. */
  static Caller with(Set<String> scopes) {
    ObjectNode body = Call.JSON.createObjectNode().put("name", "Sweep");
    List.copyOf(scopes).forEach(body.putArray("scopes")::add);
    String secret =
        Call.of("POST", "/api/merchant/v1/api-keys")
            .json(body)
            .as(Caller.basic("the owner", Principals.MERCHANT))
            .send()
            .expectGood()
            .json()
            .at("/secret")
            .asText();
    return Caller.bearer("an API key with " + scopes, secret);
  }
}
