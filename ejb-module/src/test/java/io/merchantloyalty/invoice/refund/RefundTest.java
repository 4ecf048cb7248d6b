package io.merchantloyalty.invoice.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.invoice.Actor;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.CheckedContent;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a refund when its bank answers at once, late, twice, or no. */
class RefundTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(15);
  private static final Instant LATE = NOW.plusSeconds(600);
  private static final Currency SEK = Currency.getInstance("SEK");
  private static final Refunder TILL =
      new Refunder(
          1, Optional.of(7L), Optional.of("0460"), Optional.empty(), Optional.of(111L), SEK);

  private final Refund refund = asked(TILL);

  private static Refund asked(Refunder by) {
    BillText text =
        new BillText(
            Optional.of("Returned"),
            Optional.of("R-1"),
            Optional.of("Bob"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Refund.asked(
        3,
        "2026030112000000012345678",
        4,
        new CheckedContent(new Money(1000, SEK), Optional.empty(), text, Optional.empty()),
        new Money(111, SEK),
        by,
        111,
        NOW);
  }

  private RefundStatus status() {
    return view().status();
  }

  private RefundView view() {
    return refund.view("2026022812000000012345678", "123", Optional.of("0460"));
  }

  @Test
  void itIsPendingUntilTheBankHasAnswered() {
    refund.nextCheck(LATER);
    assertThat(status()).isEqualTo(RefundStatus.PENDING);
    assertThat(refund.isDue(NOW)).isFalse();
    assertThat(refund.isDue(LATER)).isTrue();
  }

  @Test
  void whatIsGivenIsGivenOnceHoweverOftenTheBankSaysSo() {
    refund.nextCheck(LATER);
    assertThat(refund.given(NOW)).isTrue();
    assertThat(refund.given(LATER)).isFalse();
    assertThat(status()).isEqualTo(RefundStatus.GIVEN);
    assertThat(refund.isDue(LATE)).isFalse();
  }

  @Test
  void aRefusalOfTheFirstOrderIsBelievedAtOnce() {
    refund.nextCheck(LATER);
    refund.refused(NOW, LATE, false);
    assertThat(status()).isEqualTo(RefundStatus.REFUSED);
    assertThat(refund.isDue(LATE)).isFalse();
  }

  @Test
  void aRefusalAfterAnOrderWithoutAnswerIsBelievedWhenThatCanNoLongerBeOnItsWay() {
    refund.nextCheck(LATER);
    refund.nextCheck(LATER);
    refund.refused(LATER, LATE, false);
    assertThat(status()).isEqualTo(RefundStatus.PENDING);
    assertThat(refund.isDue(LATER)).isFalse();
    assertThat(refund.isDue(LATE)).isTrue();
    refund.nextCheck(LATE.plusSeconds(15));
    refund.refused(LATE, LATE.plusSeconds(600), false);
    assertThat(status())
        .as("an order that overlapped ends nothing")
        .isEqualTo(RefundStatus.PENDING);
    refund.refused(LATE, LATE.plusSeconds(600), true);
    assertThat(status()).isEqualTo(RefundStatus.REFUSED);
  }

  @Test
  void anOrderThatWasOnItsWayAfterAllIsGiven() {
    refund.nextCheck(LATER);
    refund.nextCheck(LATER);
    refund.refused(LATER, LATE, false);
    assertThat(refund.given(LATE)).isTrue();
    refund.refused(LATE, LATE, true);
    assertThat(status()).isEqualTo(RefundStatus.GIVEN);
  }

  @Test
  void itsReceiptSaysWhatWasSent() {
    assertThat(view().amount()).isEqualTo(new Money(1000, SEK));
    assertThat(view().saving()).isEqualTo(new Money(111, SEK));
    assertThat(view().title()).contains("Returned");
    assertThat(view().clientInvoiceId()).contains("R-1");
    assertThat(view().cashierId()).contains("Bob");
    assertThat(view().paymentReference()).isEqualTo("2026022812000000012345678");
    assertThat(view().rows()).isEmpty();
  }

  @Test
  void itRemembersWhoAskedForIt() {
    assertThat(refund.actor()).isEqualTo(Actor.register(7));
    Refunder user =
        new Refunder(
            1, Optional.empty(), Optional.empty(), Optional.of(201L), Optional.empty(), SEK);
    assertThat(asked(user).actor()).isEqualTo(Actor.merchantUser(201));
  }
}
