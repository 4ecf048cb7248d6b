package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database's disk fills while the server runs, and then there is room again. */
@Tag("packaged")
class FullDiskIT {

  private static final int CALLS_MAX = 20_000;
  private static final String READY = "/health/ready";

  private final ServerProcess server = PackagedHouse.server();
  private final Rest anybody = Rest.anonymous(server.base());

  @Test
  void whoWritesIsToldToComeAgainAndReadinessSaysSoUntilThereIsRoom() throws Exception {
    PackagedDatabase database = PackagedHouse.database();
    assumeThat(database.hasItsOwnDisk()).as("a disk that may be filled").isTrue();
    Till till = Till.register(server.base(), Principals.MERCHANT);
    Register.OverSoap soap = (Register.OverSoap) Register.Door.SOAP.openNew(server.base());
    String bill = till.send("NO_ACKNOWLEDGMENT");
    anybody.get(READY).expect(200);

    Path filler = database.onItsDisk("filler");
    fill(filler);
    try {
      Rest.Answer refused = sendUntilRefused(till).expect(503);
      assertThat(refused.header("Retry-After")).isEqualTo("10");
      assertThat(refused.text("/resultName")).isEqualTo("SERVICE_UNAVAILABLE");
      Rest.Answer down = anybody.get(READY).expect(503);
      assertThat(down.body().toString()).contains("\"databaseWritable\":\"false\"");
      // reads are answered
      assertThat(till.status(bill).text("/status")).isIn("ISSUED", "CANCELED");
      assertThat(soapSendUntilRefused(soap)).isEqualTo(94);
    } finally {
      Files.delete(filler);
    }
    awaitReady();
    till.send("NO_ACKNOWLEDGMENT");
    soap.send(Optional.of("NO_ACKNOWLEDGMENT"));
    Ledger.assertBalanced(server.base());
  }

  /** As much as the disk takes. */
  private static void fill(Path file) throws IOException {
    byte[] block = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  /** Tables have some space of their own, which is used up first. */
  private static Rest.Answer sendUntilRefused(Till till) {
    for (int i = 0; i < CALLS_MAX; i++) {
      Rest.Answer answer = till.rest().post("/api/pos/v1/invoices", Till.bill("NO_ACKNOWLEDGMENT"));
      if (answer.status() != 201) {
        return answer;
      }
    }
    throw new AssertionError("the disk is full and " + CALLS_MAX + " bills were taken");
  }

  private static int soapSendUntilRefused(Register.OverSoap till) {
    for (int i = 0; i < CALLS_MAX; i++) {
      int code =
          till.call(
                  "sendInvoice",
                  "<invoice><title>Kaffe</title><totalAmount><currency>SEK</currency>"
                      + "<value>100.00</value></totalAmount></invoice>")
              .resultCode();
      if (code != 0) {
        return code;
      }
    }
    throw new AssertionError("the disk is full and " + CALLS_MAX + " bills were taken");
  }

  private void awaitReady() {
    long began = System.nanoTime();
    Await.until(
        "the server is ready, for there is room",
        Duration.ofSeconds(30),
        () -> anybody.get(READY).status() == 200);
    System.out.printf("room made: ready %.1f s after%n", (System.nanoTime() - began) / 1e9);
  }
}
