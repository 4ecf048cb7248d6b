package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The EAR on Payara Server: the same flow through both front doors. */
@Tag("ear")
class EarIT {

  private static EmbeddedDatabase database;
  private static ApplicationServer server;

  @BeforeAll
  static void deploy() throws Exception {
    database = TestDatabase.start("ear-db");
    server =
        ApplicationServer.start(
            Path.of(System.getProperty("payara.home")),
            Places.checkout().resolve("ear/target/merchant-loyalty.ear"),
            database.login());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    database.close();
  }

  @Test
  void storedCardOverRest() throws Exception {
    StoredCardRestFlowIT.play(server.base(), "REQUIRE_ACKNOWLEDGMENT");
  }

  @Test
  void storedCardByTheOriginalClientsBytes() {
    StoredCardSoapFlowIT.play(server.base());
  }

  @Test
  void aCallIsOneLineAndAnEmojiOneCharacter() throws Exception {
    String id = "ear-" + System.nanoTime();
    String title = "\uD83D\uDE00".repeat(200);
    Till till = Till.register(server.base(), Principals.MERCHANT);
    String bill =
        "{\"title\":\"%s\",\"totalAmount\":{\"value\":\"1.00\",\"currency\":\"SEK\"}}"
            .formatted(title);
    till.rest()
        .send("POST", "/api/pos/v1/invoices", bill, Map.of("X-Correlation-Id", id))
        .expect(201);
    Path calls = server.logs().resolve("calls.0.log");
    Await.until(
        "the line of " + id, Duration.ofSeconds(30), () -> !LogsIT.lines(calls, id).isEmpty());
    JsonNode line = Rest.JSON.readTree(LogsIT.lines(calls, id).get(0));
    assertThat(line.at("/route").asText()).isEqualTo("/api/pos/v1/invoices");
    assertThat(line.at("/principalId").asText()).isEqualTo(till.login().name());
  }

  @Test
  void theApiIsDescribed() {
    Rest.Answer openapi =
        Rest.anonymous(server.base())
            .send("GET", "/openapi", null, Map.of("Accept", "application/json"));
    assertThat(openapi.expect(200).body().at("/paths")).hasSizeGreaterThan(15);
  }
}
