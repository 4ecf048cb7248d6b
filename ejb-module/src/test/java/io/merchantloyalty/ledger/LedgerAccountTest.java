package io.merchantloyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.ledger.LedgerTransfer.Birth;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class LedgerAccountTest {

  private static final Currency SEK = Currency.getInstance("SEK");
  private static final Birth BIRTH = new Birth(1, Instant.EPOCH, "key");

  private final LedgerAccount account = LedgerAccount.open(10, 1, SEK, Instant.EPOCH);

  @Test
  void aNewAccountIsEmptyAndCoversNothing() {
    assertThat(account.balance()).isEqualTo(Money.zero(SEK));
    assertThat(account.covers(new Money(1, SEK))).isFalse();
  }

  @Test
  void anAccountCoversWhatItHoldsToTheLastOre() {
    account.apply(LedgerTransfer.fund(BIRTH, 40, 10, new Money(100, SEK)));
    assertThat(account.covers(new Money(100, SEK))).isTrue();
    assertThat(account.covers(new Money(101, SEK))).isFalse();
  }

  @Test
  void anAccountNeverFallsBelowZero() {
    LedgerTransfer hold = LedgerTransfer.hold(BIRTH, 10, 20, new Money(1, SEK));
    assertThatThrownBy(() -> account.apply(hold)).isInstanceOf(IllegalStateException.class);
    assertThat(account.balance()).isEqualTo(Money.zero(SEK));
  }

  @Test
  void transfersOfOthersLeaveItAlone() {
    account.apply(LedgerTransfer.fund(BIRTH, 40, 11, new Money(100, SEK)));
    assertThat(account.balance()).isEqualTo(Money.zero(SEK));
  }
}
