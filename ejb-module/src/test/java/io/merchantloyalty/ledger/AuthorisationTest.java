package io.merchantloyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.ledger.LedgerTransfer.Birth;
import io.merchantloyalty.ledger.Outcome.Refused.Reason;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuthorisationTest {

  private static final Currency SEK = Currency.getInstance("SEK");
  private static final long SHOPPER = 10;
  private static final long HELD = 20;
  private static final long MERCHANT = 30;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final LedgerTransfer hold = LedgerTransfer.hold(birth("hold"), SHOPPER, HELD, sek(100));
  private final Authorisation authorisation = new Authorisation(hold);

  @Test
  void aCaptureOfAllThatIsHeldGivesNothingBack() {
    LedgerTransfer capture = authorisation.capture(birth("c"), sek(100), MERCHANT);
    assertThat(capture.postings())
        .containsExactly(new Posting(HELD, -100, SEK), new Posting(MERCHANT, 100, SEK));
  }

  @Test
  void aCaptureOfAPartGivesTheRestBack() {
    LedgerTransfer capture = authorisation.capture(birth("c"), sek(70), MERCHANT);
    assertThat(capture.postings())
        .containsExactly(
            new Posting(HELD, -100, SEK),
            new Posting(MERCHANT, 70, SEK),
            new Posting(SHOPPER, 30, SEK));
  }

  @Test
  void aReleaseGivesAllBack() {
    assertThat(authorisation.release(birth("r")).postings())
        .containsExactly(new Posting(HELD, -100, SEK), new Posting(SHOPPER, 100, SEK));
  }

  @Test
  void anAuthorisationEndsOnce() {
    authorisation.capture(birth("c"), sek(70), MERCHANT);
    assertThat(authorisation.objectionToCapture(sek(1))).contains(Reason.AUTHORISATION_ENDED);
    assertThat(authorisation.objectionToRelease()).contains(Reason.AUTHORISATION_ENDED);
  }

  @Test
  void whatWasReleasedCannotBeCaptured() {
    authorisation.release(birth("r"));
    assertThat(authorisation.objectionToCapture(sek(100))).contains(Reason.AUTHORISATION_ENDED);
    assertThat(authorisation.objectionToRefund(sek(1))).contains(Reason.ABOVE_CAPTURED);
  }

  @Test
  void noMoreIsCapturedThanIsHeld() {
    assertThat(authorisation.objectionToCapture(sek(101))).contains(Reason.ABOVE_AUTHORISED);
    assertThat(authorisation.objectionToCapture(sek(100))).isEmpty();
  }

  @Test
  void refundsTogetherAreAtMostWhatWasCaptured() {
    authorisation.capture(birth("c"), sek(70), MERCHANT);
    assertThat(authorisation.objectionToRefund(sek(71))).contains(Reason.ABOVE_CAPTURED);
    authorisation.refund(birth("f1"), sek(50), MERCHANT);
    assertThat(authorisation.objectionToRefund(sek(21))).contains(Reason.ABOVE_CAPTURED);
    assertThat(authorisation.objectionToRefund(sek(20))).isEmpty();
    authorisation.refund(birth("f2"), sek(20), MERCHANT);
    assertThat(authorisation.refunded()).isEqualTo(authorisation.captured());
  }

  @Test
  void whatIsOnlyHeldCannotBeRefunded() {
    assertThat(authorisation.objectionToRefund(sek(1))).contains(Reason.ABOVE_CAPTURED);
  }

  @Test
  void anotherCurrencyIsAnObjectionAndNoAccident() {
    Money euro = new Money(1, Currency.getInstance("EUR"));
    assertThat(authorisation.objectionToCapture(euro)).contains(Reason.CURRENCY);
    assertThat(authorisation.objectionToRefund(euro)).contains(Reason.CURRENCY);
  }

  @Test
  void aRefundIsPaidByWhoGotTheMoney() {
    authorisation.capture(birth("c"), sek(70), MERCHANT);
    assertThatThrownBy(() -> authorisation.refund(birth("f"), sek(1), MERCHANT + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRepeatedKeyGivesTheFirstOutcome() {
    assertThat(authorisation.before("c")).isEmpty();
    authorisation.capture(birth("c"), sek(70), MERCHANT);
    assertThat(authorisation.before("c")).contains(new Outcome.Done(NOW));
  }

  @Test
  void aHistoryReadAgainIsTheSameAuthorisation() {
    LedgerTransfer capture = authorisation.capture(birth("c"), sek(70), MERCHANT);
    LedgerTransfer refund = authorisation.refund(birth("f"), sek(20), MERCHANT);
    Authorisation read = Authorisation.from(List.of(hold, capture, refund)).orElseThrow();
    assertThat(read.held()).isEqualTo(sek(100));
    assertThat(read.captured()).isEqualTo(sek(70));
    assertThat(read.refunded()).isEqualTo(sek(20));
    assertThat(Authorisation.from(List.of())).isEmpty();
  }

  @Test
  void whateverHappensMoneyNeitherAppearsNorVanishes() {
    for (int seed = 0; seed < 500; seed++) {
      runToTheEnd(new Random(seed));
    }
  }

  private void runToTheEnd(Random random) {
    LedgerAccount shopper = LedgerAccount.open(SHOPPER, 1, SEK, NOW);
    Map<Long, Long> balances = new HashMap<>();
    apply(LedgerTransfer.fund(birth("fund"), 40, SHOPPER, sek(100)), shopper, balances);
    apply(hold, shopper, balances);
    Authorisation one = new Authorisation(hold);
    for (int step = 0; step < 8; step++) {
      Money amount = sek(1 + random.nextInt(120));
      switch (random.nextInt(3)) {
        case 0 -> {
          if (one.objectionToCapture(amount).isEmpty()) {
            apply(one.capture(birth("c" + step), amount, MERCHANT), shopper, balances);
          }
        }
        case 1 -> {
          if (random.nextInt(4) == 0 && one.objectionToRelease().isEmpty()) {
            apply(one.release(birth("r" + step)), shopper, balances);
          }
        }
        default -> {
          if (one.objectionToRefund(amount).isEmpty()) {
            apply(one.refund(birth("f" + step), amount, MERCHANT), shopper, balances);
          }
        }
      }
      long held = one.objectionToRelease().isEmpty() ? 100 : 0;
      assertThat(balances.getOrDefault(HELD, 0L)).isEqualTo(held);
      assertThat(balances.getOrDefault(MERCHANT, 0L))
          .isEqualTo(one.captured().minus(one.refunded()).minorUnits())
          .isNotNegative();
      assertThat(shopper.balance().minorUnits()).isEqualTo(balances.get(SHOPPER)).isNotNegative();
      assertThat(balances.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }
  }

  private static void apply(
      LedgerTransfer transfer, LedgerAccount shopper, Map<Long, Long> balances) {
    shopper.apply(transfer);
    transfer
        .postings()
        .forEach(line -> balances.merge(line.accountId(), line.amountMinor(), Math::addExact));
  }

  private static Birth birth(String key) {
    return new Birth(key.hashCode(), NOW, key);
  }

  private static Money sek(long minor) {
    return new Money(minor, SEK);
  }
}
