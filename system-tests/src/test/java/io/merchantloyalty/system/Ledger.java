package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** What an operator asks after everything that moves money. */
public final class Ledger {

  private Ledger() {}

  public static void assertBalanced(URI base) {
    String token =
        Rest.anonymous(base)
            .post(
                "/api/operator/v1/tokens",
                "{\"user\":\"operator\",\"password\":\"" + Principals.OPERATOR.secret() + "\"}")
            .expect(200)
            .text("/token");
    Rest.Answer report = Rest.bearer(base, token).get("/api/operator/v1/ledger-check").expect(200);
    assertThat(report.body().at("/balanced").asBoolean()).as(report.body().toString()).isTrue();
    assertThat(report.body().at("/transfers").asLong()).isPositive();
  }
}
