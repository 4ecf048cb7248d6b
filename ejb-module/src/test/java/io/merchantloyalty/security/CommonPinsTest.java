package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPinsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1111",
        "0000",
        "00000000",
        "1212",
        "123123",
        "1234",
        "4321",
        "12345678",
        "7890",
        "0987",
        "1984",
        "2004",
        "2580",
        "1397",
        "147258"
      })
  void whatIsTriedFirstIsRefused(String pin) {
    assertThat(CommonPins.has(pin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "4719", "98765012", "580213", "8302", "19843", "1357"})
  void othersAreTaken(String pin) {
    assertThat(CommonPins.has(pin)).isFalse();
  }

  @Test
  void nineInTenPinsOfFourDigitsAreLeft() {
    assertThat(IntStream.range(0, 10_000).mapToObj("%04d"::formatted).filter(CommonPins::has))
        .hasSizeBetween(250, 1000);
  }
}
