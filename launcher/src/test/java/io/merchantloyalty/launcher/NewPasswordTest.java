package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewPasswordTest {

  /** A person who types these words, one after the other. */
  private static Optional<NewPassword.Question> typing(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return Optional.of(prompt -> left.pop());
  }

  @Test
  void whoSitsAtTheTerminalTypesItTwice() {
    assertThat(NewPassword.take(Map.of(), typing("by heart", "by heart"))).isEqualTo("by heart");
  }

  @Test
  void twoThatDifferAreRefusedAndNotRepeated() {
    assertThatThrownBy(() -> NewPassword.take(Map.of(), typing("by heart", "by hart")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("differ")
        .message()
        .doesNotContain("by heart", "by hart");
  }

  @Test
  void theEnvironmentGoesBeforeTheTerminal() {
    assertThat(NewPassword.take(Map.of(NewPassword.VARIABLE, "from there"), typing()))
        .isEqualTo("from there");
  }

  @Test
  void withNeitherTheOtherWayIsNamed() {
    assertThatThrownBy(() -> NewPassword.take(Map.of(), Optional.empty()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(NewPassword.VARIABLE);
  }
}
