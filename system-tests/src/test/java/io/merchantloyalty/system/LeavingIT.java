package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A shopper scans and does not pay (spec 02, decline and scan): says so, or only walks away. The
 * next shopper gets the bill as it was before, and never a price that was made for the one who
 * left.
 */
class LeavingIT {

  private static final Optional<String> REQUIRE = Optional.of("REQUIRE_ACKNOWLEDGMENT");
  private static final Optional<String> NO = Optional.of("NO_ACKNOWLEDGMENT");
  private static final String CARD = "1000001";

  private final URI base = House.base();

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"REST", "SOAP"})
  void theNextShopperPaysThePriceFromBeforeTheScan(Door door) {
    Register till = door.open();
    Wallet first = Shoppers.withCard(base, CARD);
    Wallet second = Shoppers.withoutCard(base);
    String bill = till.send(REQUIRE);
    first.scanInvoice(bill).expect(202);
    second.scanInvoice(bill).expect(409);
    assertThat(till.poll(bill)).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/0");
    assertThat(till.use(bill, CARD, 1, "90.00")).isTrue();
    assertThat(first.bill(bill).expect(200).text("/content/totalAmount/value")).isEqualTo("90.00");

    first.decline(bill).expect(204);
    first.bill(bill).expect(404);
    assertThat(first.pay(bill, 3).status()).isEqualTo(404);
    assertThat(till.poll(bill)).isEqualTo("ISSUED 3 -");

    second.scanInvoice(bill).expect(202);
    assertThat(till.poll(bill)).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 4 -");
    till.acknowledge(bill);
    Rest.Answer shown = second.bill(bill).expect(200);
    assertThat(shown.text("/content/totalAmount/value")).isEqualTo("100.00");
    second.pay(bill, shown.body().at("/content/revision").asInt()).expect(200);
    assertThat(till.poll(bill)).isEqualTo("PAID 6 -");
    Ledger.assertBalanced(base);
  }

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"REST", "SOAP"})
  void untilTheRegisterIsToldItsUpdatesAreRefusedAndTheirCardsForgotten(Door door) {
    Register till = door.open();
    Wallet first = Shoppers.withoutCard(base);
    Wallet second = Shoppers.withoutCard(base);
    String bill = till.send(NO);
    first.scanInvoice(bill).expect(200);
    first.decline(bill).expect(204);
    assertThat(refusedUnseen(till, bill, door)).isTrue();
    second.scanInvoice(bill).expect(200);
    assertThat(refusedUnseen(till, bill, door)).isTrue();
    int revision = second.bill(bill).expect(200).body().at("/content/revision").asInt();
    Rest.Answer paid = second.pay(bill, revision).expect(200);
    assertThat(paid.body().at("/question").isMissingNode()).isTrue();
  }

  /** An update of a register that has not asked since: over REST with the last ETag that it saw. */
  private static boolean refusedUnseen(Register till, String bill, Door door) {
    if (door == Door.SOAP) {
      return !till.use(bill, CARD, 1, "90.00");
    }
    Rest.Answer answer = till.till().useCard(bill, "\"0.0\"", "90.00", CARD).expect(409);
    return answer.body().at("/resultCode").asInt() == 90;
  }

  @Test
  void aWaitingAppIsToldThatItLeft() throws Exception {
    Register till = Door.REST.open();
    Wallet first = Shoppers.withCard(base, CARD);
    String bill = till.send(REQUIRE);
    int revision = first.scanInvoice(bill).expect(202).body().at("/bill/revision").asInt();
    CompletableFuture<Rest.Answer> waits = first.awaitBill(bill, revision, 20);
    first.decline(bill).expect(204);
    waits.get(10, TimeUnit.SECONDS).expect(404);
  }

  @Test
  void whoWalksAwayYieldsAfterAMinuteAndNotBefore() {
    Register till = Door.REST.open();
    Wallet first = Shoppers.withCard(base, CARD);
    Wallet second = Shoppers.withoutCard(base);
    String bill = till.send(REQUIRE);
    first.scanInvoice(bill).expect(202);
    Yesterday.earlier(bill, "payer_seen_at", 50);
    assertThat(second.scanInvoice(bill).expect(409).body().at("/resultCode").asInt()).isEqualTo(48);
    first.bill(bill).expect(202);
    Yesterday.earlier(bill, "payer_seen_at", 50);
    second.scanInvoice(bill).expect(409);
    Yesterday.earlier(bill, "payer_seen_at", 20);
    second.scanInvoice(bill).expect(202);
    first.bill(bill).expect(404);
    assertThat(till.poll(bill)).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 3 -");
    assertThat(steps(till, bill))
        .containsExactly(
            "SENT REGISTER", "SCAN_HELD SHOPPER", "DECLINE SERVER", "SCAN_HELD SHOPPER");
  }

  @Test
  void aBillIsLeftOnlyByItsPayerAndOnlyWhileItIsNotPaid() {
    Register till = Door.REST.open();
    Wallet payer = Shoppers.withoutCard(base);
    Wallet other = Shoppers.withoutCard(base);
    String bill = till.send(NO);
    payer.decline(bill).expect(404);
    payer.scanInvoice(bill).expect(200);
    other.decline(bill).expect(404);
    payer.pay(bill, payer.bill(bill).body().at("/content/revision").asInt()).expect(200);
    assertThat(payer.decline(bill).expect(409).body().at("/resultCode").asInt()).isEqualTo(10);
  }

  @Test
  void theSameShopperResumesByScanningAgain() {
    Register till = Door.REST.open();
    Wallet payer = Shoppers.withCard(base, CARD);
    String bill = till.send(REQUIRE);
    payer.scanInvoice(bill).expect(202);
    payer.scanInvoice(bill).expect(202);
    assertThat(till.poll(bill)).startsWith("PENDING_ISSUER_ACKNOWLEDGE 1 ");
  }

  private static List<String> steps(Register till, String bill) {
    List<String> steps = new java.util.ArrayList<>();
    till.till()
        .read(bill)
        .body()
        .at("/timeline")
        .forEach(s -> steps.add(s.at("/event").asText() + " " + s.at("/actor").asText()));
    return steps;
  }
}
