package io.merchantloyalty.loyalty.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberInputTest {

  private static final NumberRule EAN =
      new NumberRule(Optional.of("26[0-9]{11}"), 13, 13, CheckDigit.EAN13);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [0-9]+        | 4  | 20 | NONE  | true  | 4 to 20 digits
          \\d*           | 1  | 1  | NONE  | true  | 1 digit
          26[0-9]{11}   | 13 | 13 | EAN13 | true  | 13 digits that begin with 26; the last one is a check digit
          ^9752\\d{4,8}$ | 8  | 12 | NONE  | true  | 8 to 12 digits that begin with 9752
                        | 2  | 19 | LUHN  | true  | 2 to 19 digits; the last one is a check digit
                        | 0  | 90 | NONE  | false | 1 to 64 characters
          [A-Z]{2}\\d+   | 6  | 10 | NONE  | false | 6 to 10 characters, as printed on the card
          """)
  void theRuleIsToldInWords(
      String pattern, int min, int max, CheckDigit digit, boolean digitsOnly, String words) {
    NumberInput input =
        NumberInput.of(new NumberRule(Optional.ofNullable(pattern), min, max, digit));
    assertThat(input.inWords()).isEqualTo(words);
    assertThat(input.digitsOnly()).isEqualTo(digitsOnly);
  }

  @Test
  void theSpacesOfThePrintedCardMayBeTyped() {
    assertThat(NumberInput.typed(EAN, new CardNumber(" 2690000000018 "))).contains("2690000000018");
    assertThat(NumberInput.typed(EAN, new CardNumber("26 9000 0000-018")))
        .contains("2690000000018");
  }

  @Test
  void aNumberThatBreaksTheRuleStaysWrongHoweverItIsTyped() {
    assertThat(NumberInput.typed(EAN, new CardNumber("2690000000019"))).isEmpty();
    assertThat(NumberInput.typed(EAN, new CardNumber("   "))).isEmpty();
  }

  @Test
  void spacesThatBelongToTheNumberStay() {
    NumberRule any = new NumberRule(Optional.empty(), 1, 20, CheckDigit.NONE);
    assertThat(NumberInput.typed(any, new CardNumber("AB 12"))).contains("AB 12");
  }
}
