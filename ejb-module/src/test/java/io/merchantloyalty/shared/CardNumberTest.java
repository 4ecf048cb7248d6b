package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abc1",
        "Abc1\t",
        " Abc1",
        "Abc1\r",
        "\r\nAbc1\n",
        "\u00a0Abc1\u2007",
        "\ufeffAbc1",
        "Ab\u200bc1",
        "Abc1\u0000",
        "\u3000Abc1\u202f",
      })
  void whatStandsAroundANumberOrIsNotSeenIsNoPartOfIt(String sent) {
    assertThat(new CardNumber(sent).printed()).isEqualTo("Abc1");
    assertThat(new CardNumber(sent).sent()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2690 0000 0002 5",
        "2690-0000-00025",
        "2690\u00a0000000025",
        " 2690 \t 0000\u201100025",
        "2690\u20130000\u221200025"
      })
  void groupsAreTakenTogether(String sent) {
    assertThat(new CardNumber(sent).bare()).isEqualTo("2690000000025");
  }

  @Test
  void gapsAreOneSpaceAndLettersHaveOneCoding() {
    assertThat(new CardNumber("AB\u00a0 12").printed()).isEqualTo("AB 12");
    assertThat(new CardNumber("A\u030a1").printed()).isEqualTo("Å1");
    assertThat(new CardNumber("  \t ").printed()).isEmpty();
  }

  @Test
  void aNumberDoesNotShowItselfInLogs() {
    assertThat(new CardNumber("2690000000025").toString()).doesNotContain("269");
  }
}
