package io.merchantloyalty.system;

import java.net.URI;

/** Somebody who runs the server. */
public final class Operator {

  public static final String API = "/api/operator/v1";

  private Operator() {}

  public static Rest signedIn(URI base) {
    String token =
        Rest.anonymous(base)
            .post(
                API + "/tokens",
                "{\"user\":\"%s\",\"password\":\"%s\"}"
                    .formatted(Principals.OPERATOR.name(), Principals.OPERATOR.secret()))
            .expect(200)
            .text("/token");
    return Rest.bearer(base, token);
  }

  /** A company that becomes a merchant, with Anna as its first owner. */
  public static String merchant(String resellerId, String name) {
    return """
        {"resellerId": "%s", "name": "%s", "currency": "SEK",
         "owner": {"userId": "anna", "name": "Anna Berg"}}
        """
        .formatted(resellerId, name);
  }
}
