package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An operator finds a request in the log by its correlation id, and nobody finds a secret there.
 */
class LogsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    JsonNode call = call(server, id);
    assertThat(call.at("/method").asText()).isEqualTo("GET");
    assertThat(call.at("/route").asText()).isEqualTo("/api/pos/v1/invoices/{reference}/status");
    assertThat(call.at("/status").asInt()).isEqualTo(404);
    assertThat(call.at("/principal").asText()).isEqualTo("TERMINAL");
    assertThat(call.at("/principalId").asText()).isEqualTo(till.login().name());
    assertThat(call.at("/address").asText()).isEqualTo("127.0.0.1");
    assertThat(call.has("millis")).isTrue();
    for (String secret :
        List.of(
            "till-secret", "8642", anna.token(), Principals.ANNAS_CARD, Principals.ANNA.name())) {
      // as a word: four digits may well be part of a time
      assertThat(Pattern.compile("\\b" + Pattern.quote(secret) + "\\b").matcher(log).find())
          .as("in the log: " + secret)
          .isFalse();
    }
  }

  @Test
  void whoCalledIsToldOfEveryKindOfCaller() throws IOException {
    ServerProcess server = House.server();
    Map<String, String> head = new HashMap<>();
    head.put("X-Correlation-Id", "held-" + System.nanoTime());
    Till till = House.newTill();
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    String held = "/api/pos/v1/invoices/" + bill + "/status?version=0&wait=1";
    till.rest().send("GET", held, null, head).expect(200);
    assertThat(call(server, head.get("X-Correlation-Id")).at("/principalId").asText())
        .isEqualTo(till.login().name());

    Wallet anna = Wallet.signIn(server.base(), Principals.ANNA);
    assertThat(principal(server, anna.rest(), "/api/wallet/v1/accounts")).isEqualTo("WALLET_USER");
    Rest owner = Rest.basic(server.base(), Principals.MERCHANT);
    assertThat(principal(server, owner, "/api/merchant/v1/profile")).isEqualTo("MERCHANT_USER");
    String secret =
        owner
            .post("/api/merchant/v1/api-keys", "{\"name\":\"Logs\",\"scopes\":[\"shops:read\"]}")
            .expect(201)
            .text("/secret");
    Rest robot = Rest.bearer(server.base(), secret);
    assertThat(principal(server, robot, "/api/merchant/v1/profile")).isEqualTo("API_KEY");
    assertThat(principal(server, Operator.signedIn(server.base()), Operator.API + "/ledger-check"))
        .isEqualTo("OPERATOR");
    // nobody has proved to be the till of that name
    Rest wrong =
        Rest.basic(server.base(), new Principals.Login(till.login().name(), "wrong-password"));
    assertThat(principal(server, wrong, "/api/pos/v1/terminals/self")).isEmpty();
  }

  private static String principal(ServerProcess server, Rest caller, String path)
      throws IOException {
    String id = "who-" + System.nanoTime();
    caller.send("GET", path, null, Map.of("X-Correlation-Id", id));
    return call(server, id).at("/principal").asText();
  }

  /** The one line of a call. A line is written right after the answer, so it is waited for. */
  private static JsonNode call(ServerProcess server, String id) throws IOException {
    Path file = server.data().resolve("logs/calls.0.log");
    Await.until("the line of call " + id, PATIENCE, () -> !lines(file, id).isEmpty());
    List<String> lines = lines(file, id);
    assertThat(lines).hasSize(1);
    return Rest.JSON.readTree(lines.get(0));
  }

  static List<String> lines(Path file, String id) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(id)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
