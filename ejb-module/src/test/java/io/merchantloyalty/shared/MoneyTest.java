package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency SEK = Currency.getInstance("SEK");

  @ParameterizedTest
  @CsvSource({
    "SEK,149.50,14950",
    "SEK,-0.01,-1",
    "JPY,100,100",
    "JPY,100.000,100",
    "KWD,1.234,1234",
    "SEK,1E+2,10000",
    "SEK,0,0"
  })
  void aDecimalBecomesMinorUnits(String currency, BigDecimal value, long minor) {
    assertThat(Money.of(value, Currency.getInstance(currency)).minorUnits()).isEqualTo(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.001", "10000000000000", "1E+999999999", "1E-999999999", "-10000000000000"})
  void whatDoesNotFitIsRefusedWithoutCost(String value) {
    assertThatThrownBy(() -> Money.of(new BigDecimal(value), SEK))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theLargestAmountFits() {
    assertThat(Money.of(new BigDecimal("9999999999999.99"), SEK).minorUnits())
        .isEqualTo(Money.MINOR_UNITS_MAX);
  }

  @Test
  void currenciesDoNotMix() {
    Money kronor = Money.zero(SEK);
    Money yen = Money.zero(Currency.getInstance("JPY"));
    assertThatThrownBy(() -> kronor.plus(yen)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSumThatOverflowsThrows() {
    Money most = new Money(Long.MAX_VALUE, SEK);
    assertThatThrownBy(() -> most.plus(new Money(1, SEK))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theDecimalHasAllDecimalsOfItsCurrency() {
    assertThat(new Money(100, SEK).toDecimal().toPlainString()).isEqualTo("1.00");
  }
}
