package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * storedCard (spec 02, flow 5), the register over REST.
 *
 * <p>The shopper has stored a card. The till rings up 100 kronor and shows the QR code. The shopper
 * scans it: the app waits, the till is told which card applies, takes ten per cent off and says so.
 * Now the app shows 90 kronor, the card, and what it saved. The shopper types the PIN, the till is
 * told PAID with a receipt, and the app asks nothing, because the card is stored already.
 */
class StoredCardRestFlowIT {

  @Tag("quick")
  @ParameterizedTest
  @ValueSource(strings = {"REQUIRE_ACKNOWLEDGMENT", "OPTIONAL_ACKNOWLEDGMENT"})
  void storedCard(String mode) throws Exception {
    play(House.base(), mode);
  }

  /** The whole flow, on whatever server. */
  static void play(URI base, String mode) throws Exception {
    Till till = Till.register(base, Principals.MERCHANT);
    Wallet anna = Wallet.signIn(base, Principals.ANNA);
    BigDecimal before = new BigDecimal(anna.balance());

    String reference = till.send(mode);
    assertThat(line(till.status(reference).body())).isEqualTo("ISSUED 0 -");
    CompletableFuture<Rest.Answer> tillWaits = till.await(reference, 0, 20);

    Rest.Answer scanned = anna.scanInvoice(reference).expect(202);
    assertThat(scanned.text("/bill/state")).isEqualTo("WAITING");
    assertThat(scanned.body().at("/bill/content").isMissingNode()).isTrue();
    int waitingRevision = scanned.body().at("/bill/revision").asInt();

    Rest.Answer offered = tillWaits.get(10, TimeUnit.SECONDS).expect(200);
    assertThat(line(offered.body()))
        .isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/" + Principals.ANNAS_CARD + "/0");

    CompletableFuture<Rest.Answer> appWaits = anna.awaitBill(reference, waitingRevision, 20);
    Rest.Answer used =
        till.useCard(reference, offered.header("ETag"), "90.00", Principals.ANNAS_CARD).expect(200);
    assertThat(line(used.body())).isEqualTo("ISSUED 2 SOME_CARD/" + Principals.ANNAS_CARD + "/1");

    Rest.Answer bill = appWaits.get(10, TimeUnit.SECONDS).expect(200);
    assertThat(bill.text("/state")).isEqualTo("PAYABLE");
    assertThat(bill.text("/content/totalAmount/value")).isEqualTo("90.00");
    assertThat(bill.text("/content/saving/value")).isEqualTo("10.00");
    assertThat(bill.text("/content/card/cardNumber")).isEqualTo(Principals.ANNAS_CARD);
    assertThat(bill.body().at("/content/rows")).hasSize(4);
    assertThat(bill.text("/content/rows/3/description")).isEqualTo("Some Card");
    assertThat(bill.text("/content/rows/3/totalAmount/value")).isEqualTo("-10.00");

    int revision = bill.body().at("/content/revision").asInt();
    Rest.Answer paid = anna.pay(reference, revision).expect(200);
    String ers = paid.text("/ersReference");
    assertThat(ers).matches("\\d{25}");
    assertThat(paid.body().at("/question").isMissingNode()).isTrue();
    assertThat(new BigDecimal(anna.balance()))
        .isEqualByComparingTo(before.subtract(new BigDecimal("90")));

    JsonNode collected = till.status(reference).body();
    assertThat(line(collected)).isEqualTo("PAID 3 SOME_CARD/" + Principals.ANNAS_CARD + "/1");
    assertThat(collected.at("/receipt/ersReference").asText()).isEqualTo(ers);
    assertThat(collected.at("/receipt/totalAmount/value").asText()).isEqualTo("90.00");

    assertThat(timeline(till.read(reference).body()))
        .containsExactly(
            "1 REGISTER SENT ISSUED 0",
            "2 SHOPPER SCAN_HELD PENDING_ISSUER_ACKNOWLEDGE 1",
            "3 REGISTER UPDATE ISSUED 2",
            "4 SHOPPER START_PAYMENT ISSUED 2",
            "5 SERVER TAKE_PAYMENT PAID 3",
            "6 REGISTER COLLECT PAID 3");
    assertThat(anna.rest().get("/api/wallet/v1/payments/" + ers).expect(200).text("/amount/value"))
        .isEqualTo("90.00");
    Ledger.assertBalanced(base);
  }

  private static String line(JsonNode status) {
    JsonNode token = status.at("/token");
    return status.at("/status").asText()
        + " "
        + status.at("/version").asInt()
        + " "
        + (token.isMissingNode()
            ? "-"
            : token.at("/id").asText()
                + "/"
                + token.at("/value").asText()
                + "/"
                + token.at("/status").asInt());
  }

  private static List<String> timeline(JsonNode invoice) {
    List<String> lines = new ArrayList<>();
    for (JsonNode step : invoice.at("/timeline")) {
      lines.add(
          step.at("/sequence").asInt()
              + " "
              + step.at("/actor").asText()
              + " "
              + step.at("/event").asText()
              + " "
              + step.at("/statusAfter").asText()
              + " "
              + step.at("/versionAfter").asInt());
    }
    return lines;
  }
}
