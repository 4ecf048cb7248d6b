package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The server with the database that it brings: what was said before a stop is there after the next
 * start.
 */
class RestartIT {

  @Test
  void aPaymentBegunBeforeARestartIsFinishedAfterIt() {
    Path data = Places.fresh("own");
    String name = data.getFileName().toString();
    String reference;
    Principals.Login login;
    try (ServerProcess server = ServerProcess.withItsOwnDatabase(name)) {
      Till till = Till.register(server.base(), Principals.MERCHANT);
      login = till.login();
      reference = till.send("REQUIRE_ACKNOWLEDGMENT");
      Wallet.signIn(server.base(), Principals.ANNA).scanInvoice(reference).expect(202);

      ServerProcess second = ServerProcess.launch(name, Optional.empty(), List.of());
      assertThat(second.awaitEnd()).isNotZero();
      assertThat(second.output().strip().lines().count()).as(second.output()).isEqualTo(1);
      assertThat(second.output()).contains(data.toString());

      assertThat(server.stop()).isIn(0, 143);
      assertThat(ProcessHandle.allProcesses().filter(p -> commandOf(p).contains(data.toString())))
          .isEmpty();
    }
    try (ServerProcess server = ServerProcess.withItsOwnDatabase(name)) {
      Till till = Till.signedIn(server.base(), login);
      Rest.Answer offered = till.status(reference);
      assertThat(offered.text("/status")).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE");
      till.useCard(reference, offered.header("ETag"), "90.00", Principals.ANNAS_CARD).expect(200);
      Wallet anna = Wallet.signIn(server.base(), Principals.ANNA);
      int revision = anna.bill(reference).expect(200).body().at("/content/revision").asInt();
      anna.pay(reference, revision).expect(200);
      assertThat(till.status(reference).text("/status")).isEqualTo("PAID");
      Ledger.assertBalanced(server.base());
    }
  }

  private static String commandOf(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
