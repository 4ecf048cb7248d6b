package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a pending bill is confirmed (spec 02): by update, by word, by polling; and how it is not. */
class AcknowledgingIT {

  private static final Optional<String> REQUIRE = Optional.of("REQUIRE_ACKNOWLEDGMENT");
  private static final Optional<String> OPTIONAL = Optional.of("OPTIONAL_ACKNOWLEDGMENT");
  private static final String CARD = "1000001";

  private final URI base = House.base();

  @Test
  void withoutACardASoapTillConfirmsByPollingWithTheNewestVersion() {
    Register till = Door.SOAP.open();
    Wallet shopper = Shoppers.withoutCard(base);
    String bill = till.send(REQUIRE);
    shopper.scanInvoice(bill).expect(202);
    assertThat(till.poll(bill)).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 -");
    shopper.bill(bill).expect(202);
    assertThat(till.poll(bill)).isEqualTo("ISSUED 2 -");
    shopper.bill(bill).expect(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Door.class,
      names = {"SOAP", "OLDEST_SOAP"})
  void withACardPollingConfirmsOnlyWhenTheOfferIsFifteenSecondsOld(Door door) {
    Register till = door.open();
    Wallet shopper = Shoppers.withCard(base, CARD);
    String bill = till.send(REQUIRE);
    shopper.scanInvoice(bill).expect(202);
    String pending = "PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/0";
    assertThat(till.poll(bill)).isEqualTo(pending);
    assertThat(till.poll(bill)).isEqualTo(pending);
    Yesterday.earlier(bill, "offered_at", 15);
    assertThat(till.poll(bill)).isEqualTo("ISSUED 2 SOME_CARD/1000001/0");
    assertThat(shopper.bill(bill).expect(200).text("/content/totalAmount/value"))
        .isEqualTo("100.00");
  }

  @Test
  void readingOverRestNeverConfirms() {
    Register till = Door.REST.open();
    Wallet shopper = Shoppers.withCard(base, CARD);
    String bill = till.send(REQUIRE);
    shopper.scanInvoice(bill).expect(202);
    Yesterday.earlier(bill, "offered_at", 60);
    for (int i = 0; i < 3; i++) {
      assertThat(till.poll(bill)).startsWith("PENDING_ISSUER_ACKNOWLEDGE 1 ");
      till.till().read(bill);
    }
    till.acknowledge(bill);
    assertThat(till.poll(bill)).startsWith("ISSUED 2 ");
    till.till().rest().post("/api/pos/v1/invoices/" + bill + "/acknowledgement", "").expect(409);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aSwipeWhilePendingReplacesTheOfferedCard(Door door) {
    Register till = door.open();
    Wallet shopper = Shoppers.withCard(base, CARD);
    String bill = till.send(OPTIONAL);
    shopper.scanInvoice(bill).expect(202);
    assertThat(till.poll(bill)).isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/0");
    assertThat(till.use(bill, "2000002", 1, "80.00")).isTrue();
    assertThat(till.poll(bill)).isEqualTo("ISSUED 2 SOME_CARD/2000002/1");
    Rest.Answer shown = shopper.bill(bill).expect(200);
    assertThat(shown.text("/content/card/cardNumber")).isEqualTo("2000002");
    Rest.Answer paid = shopper.pay(bill, shown.body().at("/content/revision").asInt()).expect(200);
    assertThat(paid.text("/question/storedNumber")).isEqualTo(CARD);
    assertThat(paid.text("/question/cardNumber")).isEqualTo("2000002");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void theSameUpdateAgainIsTakenUntilTheBillIsPaid(Door door) {
    Register till = door.open();
    Wallet shopper = Shoppers.withCard(base, CARD);
    String bill = till.send(OPTIONAL);
    shopper.scanInvoice(bill).expect(202);
    assertThat(till.use(bill, CARD, 1, "90.00")).isTrue();
    assertThat(till.use(bill, CARD, 1, "90.00")).isTrue();
    assertThat(till.use(bill, CARD, 1, "91.00")).isFalse();
    assertThat(till.poll(bill)).isEqualTo("ISSUED 2 SOME_CARD/1000001/1");
    int revision = shopper.bill(bill).expect(200).body().at("/content/revision").asInt();
    shopper.pay(bill, revision).expect(200);
    assertThat(till.use(bill, CARD, 1, "90.00")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void anUpdateToNothingIsRefusedAndTheBillStays(Door door) {
    Register till = door.open();
    String bill = till.send(OPTIONAL);
    int code =
        till instanceof Register.OverSoap soap
            ? soap.call(
                    "updateInvoice",
                    "<invoiceReference>"
                        + bill
                        + "</invoiceReference><invoice><totalAmount><currency>SEK</currency>"
                        + "<value>0</value></totalAmount></invoice>")
                .resultCode()
            : till.till().useCard(bill, "\"0.0\"", "0", CARD).body().at("/resultCode").asInt();
    assertThat(code).isEqualTo(49);
    assertThat(till.poll(bill)).isEqualTo("ISSUED 0 -");
    assertThat(till.till().read(bill).text("/totalAmount/value")).isEqualTo("100.00");
  }
}
