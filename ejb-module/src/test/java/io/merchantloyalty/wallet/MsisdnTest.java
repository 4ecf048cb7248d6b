package io.merchantloyalty.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MsisdnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "46701234567",
        "+46701234567",
        "+46 70 123 45 67",
        "46-70-123-45-67",
        " +46 70-1234567 ",
        "0046701234567",
        "00 46 (0)70 123 45 67",
        "+46.70.123.45.67",
        "46701234567\n",
        "\u00a0+46\u00a070\u20111234567\t"
      })
  void aNumberIsTheSameHoweverItIsTyped(String typed) {
    assertThat(Msisdn.typed(typed)).contains(new Msisdn("46701234567"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "123456789012345"})
  void eightToFifteenDigitsAreANumber(String typed) {
    assertThat(Msisdn.typed(typed)).contains(new Msisdn(typed));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "1234567",
        "1234567890123456",
        "++46701234567",
        "4670+1234567",
        "4670123456a",
        "+",
        "        ",
        "0701234567",
        "+0046701234567",
        "00046701234567",
        "+",
        "٤٦٧٠١٢٣٤٥٦٧",
        "' or 1=1 --"
      })
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Msisdn.typed(typed)).isEmpty();
  }

  @Test
  void aHugeTextIsNotLookedAt() {
    assertThat(Msisdn.typed("1 ".repeat(50_000_000))).isEmpty();
  }

  @Test
  void aNumberDoesNotShowItselfInLogs() {
    assertThat(new Msisdn("46701234567").toString()).doesNotContain("467012345");
  }
}
