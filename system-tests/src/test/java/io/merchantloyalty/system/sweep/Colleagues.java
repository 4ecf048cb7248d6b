package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.util.Optional;

/** People of the demo's first merchant, invited by its owner, with a password of their own. */
final class Colleagues {

  private static final String BASE = "/api/merchant/v1";
  private static final String PASSWORD = "four words by heart";
  private static final Caller OWNER = Caller.basic("the owner", Principals.MERCHANT);

  private Colleagues() {}

  static Login hired(String role) {
    return hired(role, Optional.empty());
  }

  /** {@code subtree}: the node that a shop manager is limited to. */
  static Login hired(String role, Optional<String> subtree) {
    ObjectNode invitation = Call.JSON.createObjectNode();
    invitation.put("userId", Cast.unique("colleague.")).put("name", role).put("role", role);
    subtree.ifPresent(node -> invitation.put("subtree", node));
    String token = post("/users", invitation).at("/linkToken").asText();
    ObjectNode acceptance = Call.JSON.createObjectNode();
    acceptance.put("linkToken", token).put("password", PASSWORD);
    String principal = post("/user-links", acceptance).at("/principal").asText();
    return new Login(principal, PASSWORD);
  }

  private static JsonNode post(String path, ObjectNode body) {
    return Call.of("POST", BASE + path).json(body).as(OWNER).send().expectGood().json();
  }
}
