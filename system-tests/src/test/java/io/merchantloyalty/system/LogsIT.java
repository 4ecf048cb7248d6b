package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An operator finds a request in the log by its correlation id, and nobody finds a secret there.
 */
class LogsIT {

  @Test
  void aRequestIsFoundByItsCorrelationIdAndNoSecretIsEverWritten() throws IOException {
    ServerProcess server = House.server();
    Till till = House.newTill();
    Wallet anna = Wallet.signIn(server.base(), Principals.ANNA);
    String reference = till.send("REQUIRE_ACKNOWLEDGMENT");
    anna.scanInvoice(reference).expect(202);
    String tag = till.status(reference).header("ETag");
    till.useCard(reference, tag, "90.00", Principals.ANNAS_CARD).expect(200);
    int revision = anna.bill(reference).body().at("/content/revision").asInt();
    anna.pay(reference, revision, "8642").expect(401);
    anna.pay(reference, revision).expect(200);
    till.status(reference);
    String id = "logs-it-" + System.nanoTime();
    Rest.Answer answer =
        till.rest()
            .send("GET", "/api/pos/v1/invoices/000/status", null, Map.of("X-Correlation-Id", id));
    assertThat(answer.expect(404).header("X-Correlation-Id")).isEqualTo(id);
    assertThat(answer.text("/correlationId")).isEqualTo(id);

    String log = log(server);
    assertThat(log).contains(id);
    for (String secret :
        List.of(
            "till-secret", "8642", anna.token(), Principals.ANNAS_CARD, Principals.ANNA.name())) {
      // as a word: four digits may well be part of a time
      assertThat(Pattern.compile("\\b" + Pattern.quote(secret) + "\\b").matcher(log).find())
          .as("in the log: " + secret)
          .isFalse();
    }
  }

  private static String log(ServerProcess server) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(server.data().resolve("logs"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
