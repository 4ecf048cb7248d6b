package io.merchantloyalty.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRuleTest {

  private static final NumberRule ANY =
      new NumberRule(Optional.empty(), 1, NumberRule.NUMBER_CHARS_MAX, CheckDigit.NONE);

  @Test
  void aNumberMustHaveOneOfTheAllowedLengths() {
    NumberRule rule = new NumberRule(Optional.empty(), 4, 6, CheckDigit.NONE);
    assertThat(rule.allows("123")).isFalse();
    assertThat(rule.allows("1234")).isTrue();
    assertThat(rule.allows("123456")).isTrue();
    assertThat(rule.allows("1234567")).isFalse();
  }

  @Test
  void noNumberIsEmptyOrLongerThanTheColumn() {
    NumberRule careless = new NumberRule(Optional.empty(), 0, 1_000, CheckDigit.NONE);
    assertThat(careless.allows("")).isFalse();
    assertThat(careless.allows("1".repeat(64))).isTrue();
    assertThat(careless.allows("1".repeat(65))).isFalse();
  }

  @Test
  void aPatternMustMatchTheWholeNumber() {
    NumberRule rule = pattern("26[0-9]{3}");
    assertThat(rule.allows("26123")).isTrue();
    assertThat(rule.allows("261234")).isFalse();
    assertThat(rule.allows("x26123")).isFalse();
    assertThat(rule.allows("26123\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"79927398713", "4111111111111111", "00", "18"})
  void aLuhnNumberEndsWithItsCheckDigit(String number) {
    assertThat(check(CheckDigit.LUHN).allows(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"79927398710", "4111111111111112", "0", "1", "7992-7398713", "٠٠"})
  void whatIsNotALuhnNumberIsRefused(String number) {
    assertThat(check(CheckDigit.LUHN).allows(number)).isFalse();
  }

  @Test
  void everySingleWrongDigitOfALuhnNumberIsSeen() {
    assertEveryWrongDigitIsSeen(check(CheckDigit.LUHN), "79927398713");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2610411111110", "4006381333931", "0000000000000"})
  void anEan13EndsWithItsCheckDigit(String number) {
    assertThat(check(CheckDigit.EAN13).allows(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2610411111111",
        "261041111111",
        "02610411111110",
        "261041111111X",
        "96385074",
        "٠٠٠٠٠٠٠٠٠٠٠٠٠"
      })
  void whatIsNotAnEan13IsRefused(String number) {
    assertThat(check(CheckDigit.EAN13).allows(number)).isFalse();
  }

  @Test
  void everySingleWrongDigitOfAnEan13IsSeen() {
    assertEveryWrongDigitIsSeen(check(CheckDigit.EAN13), "2610411111110");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a|a)*b",
        "((((((a?)*)*)*)*)*)*b",
        "(a{0,40})(a{0,40})(a{0,40})(a{0,40})b",
        "((a{100}){100}){100}",
        "((((a{1000}){1000}){1000}){1000}){1000}",
        "(a{1000}|a{1000}|a{1000}|a{1000}|a{1000}|a{1000})*b"
      })
  void aHostilePatternCostsNothing(String hostile) {
    NumberRule rule = pattern(hostile);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 10; i++) {
            assertThat(rule.allows("a".repeat(64))).isFalse();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0-9", "(?=a)a", "(a)\\1", "a**", "a{2,1}"})
  void aPatternThatCannotBeUsedAllowsNoNumber(String broken) {
    assertThat(pattern(broken).allows("a")).isFalse();
    assertThat(pattern(broken).allows("aa")).isFalse();
  }

  @Test
  void aPatternLongerThanItsColumnAllowsNoNumber() {
    assertThat(pattern("a?".repeat(100)).allows("a")).isTrue();
    assertThat(pattern("a?".repeat(100) + "a").allows("a")).isFalse();
  }

  @Test
  void groupsOfDigitsMayBeCounted() {
    NumberRule rule = pattern("([0-9]{4} ){3}[0-9]{4}");
    assertThat(rule.allows("1234 5678 9012 3456")).isTrue();
    assertThat(rule.allows("1234 5678 9012 345")).isFalse();
  }

  @Test
  void anyNumberIsAllowedWithoutRules() {
    assertThat(ANY.allows("Å-1")).isTrue();
  }

  private static void assertEveryWrongDigitIsSeen(NumberRule rule, String number) {
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = number.substring(0, i) + digit + number.substring(i + 1);
        assertThat(rule.allows(other)).as(other).isEqualTo(other.equals(number));
      }
    }
  }

  private static NumberRule pattern(String pattern) {
    return new NumberRule(Optional.of(pattern), 1, NumberRule.NUMBER_CHARS_MAX, CheckDigit.NONE);
  }

  private static NumberRule check(CheckDigit checkDigit) {
    return new NumberRule(Optional.empty(), 1, NumberRule.NUMBER_CHARS_MAX, checkDigit);
  }
}
