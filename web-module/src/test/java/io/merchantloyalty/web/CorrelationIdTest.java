package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {

  @Test
  void aHarmlessIdOfTheCallerIsKept() {
    assertThat(CorrelationId.chosenFor("till-7:42_a.b")).isEqualTo("till-7:42_a.b");
    assertThat(CorrelationId.chosenFor("x".repeat(64))).hasSize(64);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"a b", "a\nb", "\"", "å", "<x>"})
  void anyOtherIsReplacedByANewOne(String sent) {
    String first = CorrelationId.chosenFor(sent);
    assertThat(first).matches("[0-9a-f]{24}").isNotEqualTo(CorrelationId.chosenFor(sent));
  }

  @Test
  void anIdThatIsTooLongIsReplaced() {
    assertThat(CorrelationId.chosenFor("x".repeat(65))).hasSize(24);
  }

  @Test
  void anIdHoldsForAPieceOfWorkAndThenAsBefore() {
    CorrelationId.during(
        Optional.of("outer"),
        () -> {
          CorrelationId.during(
              Optional.of("inner"), () -> assertThat(CorrelationId.current()).contains("inner"));
          assertThat(CorrelationId.current()).contains("outer");
        });
    assertThat(CorrelationId.current()).isEmpty();
  }
}
