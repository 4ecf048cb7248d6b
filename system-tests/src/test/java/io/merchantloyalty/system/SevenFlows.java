package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.launcher.DatabaseLogin;
import io.merchantloyalty.system.Register.Door;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seven documented flows by name (spec 02), at every door and in every acknowledgment mode,
 * with the versions that the register sees. With a mode of "-", the field is left out. A class that
 * runs them decides on which server, and may name fewer doors and modes under the same names.
 */
abstract class SevenFlows {

  static final String NO = "NO_ACKNOWLEDGMENT";
  static final String OPTIONAL = "OPTIONAL_ACKNOWLEDGMENT";
  static final String REQUIRE = "REQUIRE_ACKNOWLEDGMENT";
  private static final String ABSENT = "-";
  private static final String CARD_A = "1000001";
  private static final String CARD_B = "2000002";

  private final URI base;
  private final DatabaseLogin database;
  private final Function<Door, Register> registers;

  /**
   * The flows on that server.
   *
   * @param database as a login that may do everything in it
   * @param registers the register at a door; each bill that it sends replaces the last
   */
  SevenFlows(URI base, DatabaseLogin database, Function<Door, Register> registers) {
    this.base = base;
    this.database = database;
    this.registers = registers;
  }

  static Stream<Arguments> everyDoorAndMode() {
    return doors(NO, OPTIONAL, REQUIRE, ABSENT);
  }

  static Stream<Arguments> everyDoorWithoutAcknowledgment() {
    return doors(NO);
  }

  static Stream<Arguments> everyDoorWithAcknowledgment() {
    return doors(OPTIONAL, REQUIRE, ABSENT);
  }

  private static Stream<Arguments> doors(String... modes) {
    return doors(List.of(Door.values()), modes);
  }

  static Stream<Arguments> doors(List<Door> doors, String... modes) {
    return doors.stream().flatMap(door -> Stream.of(modes).map(mode -> Arguments.of(door, mode)));
  }

  @ParameterizedTest
  @MethodSource("everyDoorAndMode")
  void normalPayment(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withoutCard(base, database));
    flow.told("ISSUED 0 -");
    flow.scan(flow.asksAlways());
    if (flow.asksAlways()) {
      flow.told("PENDING_ISSUER_ACKNOWLEDGE 1 -");
      flow.till.acknowledge(flow.reference);
      flow.told("ISSUED 2 -");
    } else {
      flow.told("ISSUED 0 -");
    }
    flow.pays("100.00", "");
    flow.told("PAID " + (flow.asksAlways() ? 3 : 1) + " -");
    flow.steps(
        flow.asksAlways()
            ? List.of(
                "SENT",
                "SCAN_HELD",
                flow.acknowledging(),
                "START_PAYMENT",
                "TAKE_PAYMENT",
                "COLLECT")
            : List.of("SENT", "SCAN_SHOWN", "START_PAYMENT", "TAKE_PAYMENT", "COLLECT"));
  }

  @ParameterizedTest
  @MethodSource("everyDoorWithoutAcknowledgment")
  void swipeAfterPayment(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withoutCard(base, database));
    flow.told("ISSUED 0 -");
    flow.scan(false);
    flow.told("ISSUED 0 -");
    flow.pays("100.00", "");
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isFalse();
    flow.told("PAID 1 -");
    flow.isAsked("add " + CARD_A);
    flow.answers(true);
    assertThat(flow.stored()).isEqualTo(CARD_A);
    flow.isAsked("");
  }

  @ParameterizedTest
  @MethodSource("everyDoorWithoutAcknowledgment")
  void swipeAfterScan(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withoutCard(base, database));
    flow.scan(false);
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isFalse();
    flow.told("ISSUED 0 -");
    flow.pays("100.00", "add " + CARD_A);
    flow.told("PAID 1 -");
    flow.answers(false);
    assertThat(flow.stored()).isEmpty();
    flow.isAsked("");
  }

  @ParameterizedTest
  @MethodSource("everyDoorAndMode")
  void swipeBeforeScan(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withoutCard(base, database));
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isTrue();
    flow.told("ISSUED 0 SOME_CARD/1000001/1");
    flow.scan(flow.asksAlways());
    if (flow.asksAlways()) {
      flow.told("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/1");
      assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isTrue();
      flow.told("ISSUED 2 SOME_CARD/1000001/1");
    }
    flow.pays("90.00", "add " + CARD_A);
    flow.told("PAID " + (flow.asksAlways() ? 3 : 1) + " SOME_CARD/1000001/1");
    assertThat(flow.receiptTotal()).isEqualTo("90.00");
    flow.answers(true);
    assertThat(flow.stored()).isEqualTo(CARD_A);
  }

  @ParameterizedTest
  @MethodSource("everyDoorWithAcknowledgment")
  void storedCard(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withCard(base, database, CARD_A));
    flow.scan(true);
    flow.told("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/0");
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isTrue();
    flow.told("ISSUED 2 SOME_CARD/1000001/1");
    flow.pays("90.00", "");
    flow.told("PAID 3 SOME_CARD/1000001/1");
    flow.isAsked("");
    flow.steps(List.of("SENT", "SCAN_HELD", "UPDATE", "START_PAYMENT", "TAKE_PAYMENT", "COLLECT"));
  }

  /**
   * The card is reported so that the register can credit points, though the bill can no longer be
   * changed.
   */
  @ParameterizedTest
  @MethodSource("everyDoorWithoutAcknowledgment")
  void storedCardWithoutAcknowledgment(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withCard(base, database, CARD_A));
    flow.scan(false);
    flow.told("ISSUED 1 SOME_CARD/1000001/0");
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isFalse();
    flow.pays("100.00", "");
    flow.told("PAID 2 SOME_CARD/1000001/0");
  }

  @ParameterizedTest
  @MethodSource("everyDoorAndMode")
  void replaceCardWithYes(Door door, String mode) {
    assertThat(replaceCard(door, mode, true)).isEqualTo(CARD_B);
  }

  @ParameterizedTest
  @MethodSource("everyDoorAndMode")
  void replaceCardWithNo(Door door, String mode) {
    assertThat(replaceCard(door, mode, false)).isEqualTo(CARD_A);
  }

  private String replaceCard(Door door, String mode, boolean remember) {
    Flow flow = new Flow(door, mode, Shoppers.withCard(base, database, CARD_A));
    assertThat(flow.till.use(flow.reference, CARD_B, 1, "95.00")).isTrue();
    flow.scan(flow.asksAlways());
    if (flow.asksAlways()) {
      flow.told("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/2000002/1");
      assertThat(flow.till.use(flow.reference, CARD_B, 1, "95.00")).isTrue();
    } else {
      flow.told("ISSUED 0 SOME_CARD/2000002/1");
    }
    flow.pays("95.00", "replace " + CARD_A + " by " + CARD_B);
    flow.told("PAID " + (flow.asksAlways() ? 3 : 1) + " SOME_CARD/2000002/1");
    flow.answers(remember);
    flow.isAsked("");
    return flow.stored();
  }

  @ParameterizedTest
  @MethodSource("everyDoorAndMode")
  void sameCard(Door door, String mode) {
    Flow flow = new Flow(door, mode, Shoppers.withCard(base, database, CARD_A));
    assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isTrue();
    flow.scan(flow.asksAlways());
    if (flow.asksAlways()) {
      flow.told("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/1000001/1");
      assertThat(flow.till.use(flow.reference, CARD_A, 1, "90.00")).isTrue();
    } else {
      flow.told("ISSUED 0 SOME_CARD/1000001/1");
    }
    flow.pays("90.00", "");
    flow.told("PAID " + (flow.asksAlways() ? 3 : 1) + " SOME_CARD/1000001/1");
    flow.isAsked("");
  }

  /** One bill, its till and its shopper. */
  private final class Flow {
    private final Door door;
    private final String mode;
    private final Register till;
    private final Wallet shopper;
    private final BigDecimal before;
    private final String reference;
    private String ers = "";

    Flow(Door door, String mode, Wallet shopper) {
      this.door = door;
      this.mode = mode;
      this.till = registers.apply(door);
      this.shopper = shopper;
      this.before = new BigDecimal(shopper.balance());
      this.reference = till.send(Optional.of(mode).filter(m -> !m.equals(ABSENT)));
    }

    /** The oldest address was made for tills that are asked only when there is a card. */
    boolean asksAlways() {
      return (mode.equals(REQUIRE) || mode.equals(ABSENT)) && door != Door.OLDEST_SOAP;
    }

    /** Over SOAP, an update confirms a bill. */
    String acknowledging() {
      return door == Door.REST ? "ACKNOWLEDGE" : "UPDATE";
    }

    void told(String line) {
      assertThat(till.poll(reference)).isEqualTo(line);
    }

    void scan(boolean waits) {
      Rest.Answer answer = shopper.scanInvoice(reference).expect(waits ? 202 : 200);
      assertThat(answer.body().at("/bill/content").isMissingNode()).isEqualTo(waits);
    }

    void pays(String amount, String question) {
      Rest.Answer bill = shopper.bill(reference).expect(200);
      assertThat(bill.text("/content/totalAmount/value")).isEqualTo(amount);
      Rest.Answer paid =
          shopper.pay(reference, bill.body().at("/content/revision").asInt()).expect(200);
      ers = paid.text("/ersReference");
      assertThat(asked(paid.body().at("/question"))).isEqualTo(question);
      assertThat(new BigDecimal(shopper.balance()))
          .isEqualByComparingTo(before.subtract(new BigDecimal(amount)));
    }

    void isAsked(String question) {
      Rest.Answer answer = shopper.question(ers).expect(200);
      assertThat(asked(answer.body().at("/question"))).isEqualTo(question);
      assertThat(answer.body().at("/open").asBoolean()).isEqualTo(!question.isEmpty());
    }

    void answers(boolean remember) {
      shopper.answer(ers, remember).expect(204);
      shopper.answer(ers, remember).expect(204);
      shopper.answer(ers, !remember).expect(409);
    }

    /** The number that would be offered now, as the next till is told. */
    String stored() {
      Register next = registers.apply(Door.REST);
      String other = next.send(Optional.of(OPTIONAL));
      shopper.scanInvoice(other);
      String line = next.poll(other);
      return line.endsWith("-") ? "" : line.split("/")[1];
    }

    String receiptTotal() {
      return till.till().read(reference).text("/totalAmount/value");
    }

    void steps(List<String> events) {
      List<String> found = new ArrayList<>();
      till.till()
          .read(reference)
          .body()
          .at("/timeline")
          .forEach(s -> found.add(s.at("/event").asText()));
      assertThat(found).isEqualTo(events);
    }

    private String asked(JsonNode question) {
      if (question.isMissingNode()) {
        return "";
      }
      String number = question.at("/cardNumber").asText();
      JsonNode stored = question.at("/storedNumber");
      return stored.isMissingNode()
          ? "add " + number
          : "replace " + stored.asText() + " by " + number;
    }
  }
}
