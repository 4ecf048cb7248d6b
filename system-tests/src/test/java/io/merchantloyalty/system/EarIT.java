package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.nio.file.Path;
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
  void theApiIsDescribed() {
    Rest.Answer openapi =
        Rest.anonymous(server.base())
            .send("GET", "/openapi", null, Map.of("Accept", "application/json"));
    assertThat(openapi.expect(200).body().at("/paths")).hasSizeGreaterThan(15);
  }
}
