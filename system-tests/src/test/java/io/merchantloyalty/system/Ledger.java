package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** What an operator asks after everything that moves money. */
public final class Ledger {

  private Ledger() {}

  public static void assertBalanced(URI base) {
    Rest.Answer report = Operator.signedIn(base).get(Operator.API + "/ledger-check").expect(200);
    assertThat(report.body().at("/balanced").asBoolean()).as(report.body().toString()).isTrue();
    assertThat(report.body().at("/transfers").asLong()).isPositive();
  }
}
