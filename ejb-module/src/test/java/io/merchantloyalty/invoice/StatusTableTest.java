package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of state and event, written down a second time from spec 02: a row a state, a column
 * an event, in the cell the next state or the number of the refusal's result code.
 */
class StatusTableTest {

  private static final String DECISIONS =
      """
      state       UPDATE   KEEP_LATE_CARD ACKNOWLEDGE SCAN_SHOWN SCAN_HELD DECLINE START_PAYMENT REFUSE_PAYMENT TAKE_PAYMENT TAKE_RESERVATION GIVE_UP_PAYMENT COMMIT_RESERVATION COLLECT   CANCEL   REPLACE   EXPIRE   REVERSE  LAPSE    REFUND
      OPEN        OPEN     90             90          SHOWN      PENDING   10      10            90             90           90               90              96                 90        CANCELED CANCELED  CANCELED 90       90       90
      PENDING     SHOWN    90             SHOWN       48         48        OPEN    10            90             90           90               90              96                 90        CANCELED CANCELED  CANCELED 90       90       90
      SHOWN       90       SHOWN          90          48         48        OPEN    AUTHORISING   90             90           90               90              96                 90        CANCELED CANCELED  CANCELED 90       90       90
      AUTHORISING 90       AUTHORISING    90          48         48        48      48            SHOWN          PAID         RESERVED         FAILED          96                 90        51       WITHDRAWN 48       90       90       90
      WITHDRAWN   90       90             90          48         48        48      48            CANCELED       CANCELED     CANCELED         FAILED          96                 90        51       WITHDRAWN 48       90       90       90
      RESERVED    RESERVED RESERVED       90          48         48        10      10            90             90           90               90              COLLECTED          90        CANCELED RESERVED  90       90       CANCELED 90
      PAID        90       PAID           90          10         10        10      10            90             90           90               90              96                 COLLECTED 50       PAID      90       CANCELED 90       90
      COLLECTED   90       COLLECTED      90          10         10        10      10            90             90           90               90              96                 COLLECTED 50       COLLECTED 90       90       90       COLLECTED
      CANCELED    90       90             90          95         95        95      95            90             90           90               90              96                 90        95       CANCELED  90       90       90       90
      FAILED      90       90             90          10         10        10      10            90             90           90               90              96                 90        90       FAILED    90       90       90       90
      """;

  record Pair(InvoiceState state, InvoiceEvent event, String decision) {}

  static Stream<Pair> pairs() {
    List<String> lines = DECISIONS.lines().toList();
    String[] events = lines.get(0).split("\\s+");
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\\s+");
      for (int i = 1; i < events.length; i++) {
        pairs.add(
            new Pair(InvoiceState.valueOf(cells[0]), InvoiceEvent.valueOf(events[i]), cells[i]));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eachPairIsDecidedAsTheSpecSays(Pair pair) {
    assertThat(text(StatusTable.decide(pair.state(), pair.event()))).isEqualTo(pair.decision());
  }

  @Test
  void noPairIsForgotten() {
    Map<InvoiceState, EnumSet<InvoiceEvent>> seen = new LinkedHashMap<>();
    pairs()
        .forEach(
            p ->
                seen.computeIfAbsent(p.state(), s -> EnumSet.noneOf(InvoiceEvent.class))
                    .add(p.event()));
    assertThat(seen.keySet()).containsExactlyInAnyOrder(InvoiceState.values());
    EnumSet<InvoiceEvent> all = EnumSet.complementOf(EnumSet.of(InvoiceEvent.SENT));
    assertThat(seen.values()).allSatisfy(events -> assertThat(events).isEqualTo(all));
  }

  @Test
  void aFinalStatusNeverChangesButByReversal() {
    List<String> leaving =
        Arrays.stream(InvoiceState.values())
            .filter(s -> s.isOver())
            .flatMap(
                s ->
                    pairs()
                        .filter(p -> p.state() == s && isOtherStatus(s, p.decision()))
                        .map(p -> p.state() + " " + p.event()))
            .toList();
    assertThat(leaving).containsExactly("PAID REVERSE");
  }

  private static boolean isOtherStatus(InvoiceState state, String decision) {
    return !decision.matches("\\d+") && InvoiceState.valueOf(decision).status() != state.status();
  }

  private static String text(StatusTable.Decision decision) {
    return decision instanceof StatusTable.Decision.Refused refused
        ? String.valueOf(refused.code().number())
        : ((StatusTable.Decision.To) decision).next().name();
  }
}
