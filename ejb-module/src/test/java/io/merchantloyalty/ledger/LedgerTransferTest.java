package io.merchantloyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.ledger.LedgerTransfer.Birth;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTransferTest {

  private static final Currency SEK = Currency.getInstance("SEK");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Birth BIRTH = new Birth(1, Instant.EPOCH, "key");

  private final LedgerTransfer hold = LedgerTransfer.hold(BIRTH, 10, 20, new Money(100, SEK));

  @Test
  void everyTransferSumsToZero() {
    LedgerTransfer fund = LedgerTransfer.fund(BIRTH, 30, 10, new Money(100, SEK));
    assertThat(fund.postings()).containsExactly(line(30, -100, SEK), line(10, 100, SEK));
    assertThat(hold.postings()).containsExactly(line(10, -100, SEK), line(20, 100, SEK));
  }

  @Test
  void postingsThatDoNotSumToZeroMakeNoTransfer() {
    assertRefused(line(1, 100, SEK), line(2, -99, SEK));
  }

  @Test
  void sumsOfDifferentCurrenciesDoNotMakeUpForEachOther() {
    assertRefused(line(1, 100, SEK), line(2, -100, EUR));
  }

  @Test
  void oneOrNoPostingMakesNoTransfer() {
    assertRefused();
    assertRefused(line(1, 100, SEK));
  }

  @Test
  void aSumThatRunsOverIsNotZero() {
    assertThatThrownBy(
            () ->
                followUp(
                    line(1, Long.MAX_VALUE, SEK), line(2, Long.MAX_VALUE, SEK), line(3, 2, SEK)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aPostingOfNothingIsNone() {
    assertThatThrownBy(() -> line(1, 0, SEK)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void commandsMoveMoreThanNothing() {
    Money none = Money.zero(SEK);
    Money less = new Money(-1, SEK);
    assertThatThrownBy(() -> new Authorise("k", "1", none, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Capture("k", "a", "1", less, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Refund("k", "a", "1", less, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertRefused(Posting... lines) {
    assertThatThrownBy(() -> followUp(lines)).isInstanceOf(IllegalArgumentException.class);
  }

  private LedgerTransfer followUp(Posting... lines) {
    return LedgerTransfer.followUp(BIRTH, TransferKind.CAPTURE, hold, List.of(lines));
  }

  private static Posting line(long account, long minor, Currency currency) {
    return new Posting(account, minor, currency);
  }
}
