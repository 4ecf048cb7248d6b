package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Café", "Cafe\u0301", " Café ", "\u00a0Cafe\u0301\t", "\ufeffCafé", "Café\r\n"})
  void aNameIsTheSameHoweverItIsCoded(String typed) {
    assertThat(DisplayName.of(typed)).isEqualTo("Café");
  }

  @Test
  void whatIsInsideStays() {
    assertThat(DisplayName.of("H&M  /\u00a0Kids")).isEqualTo("H&M  /\u00a0Kids");
    assertThat(DisplayName.of("\uD83D\uDC68\u200D\uD83D\uDC69")).hasSize(5);
    assertThat(DisplayName.of((String) null)).isNull();
  }
}
