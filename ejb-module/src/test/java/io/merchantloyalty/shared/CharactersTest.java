package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.security.NewPassword;
import org.junit.jupiter.api.Test;

class CharactersTest {

  private static final String EMOJI = "\uD83D\uDE00";

  @Test
  void anEmojiIsOneCharacter() {
    assertThat(Characters.count("a" + EMOJI + "å")).isEqualTo(3);
    assertThat(Characters.count("")).isZero();
  }

  @Test
  void aTextOfExactlyTheLimitFits() {
    assertThat(Characters.fit(EMOJI.repeat(200), 200)).isTrue();
    assertThat(Characters.fit(EMOJI.repeat(201), 200)).isFalse();
    assertThat(Characters.fit("x".repeat(200), 200)).isTrue();
    assertThat(Characters.fit("x".repeat(201), 200)).isFalse();
    assertThat(Characters.fit("x" + EMOJI.repeat(199), 200)).isTrue();
    assertThat(Characters.fit("", 0)).isTrue();
  }

  @Test
  void aCutNeverLeavesHalfACharacter() {
    assertThat(Characters.first("ab" + EMOJI + "c", 3)).isEqualTo("ab" + EMOJI);
    assertThat(Characters.first(EMOJI.repeat(3), 2)).isEqualTo(EMOJI.repeat(2));
    assertThat(Characters.first("abc", 3)).isEqualTo("abc");
  }

  @Test
  void theRulesForTextsCountCharacters() {
    assertThat(new Violations().checkText("name", EMOJI.repeat(200), 200).isEmpty()).isTrue();
    assertThat(new Violations().checkText("name", EMOJI.repeat(201), 200).isEmpty()).isFalse();
    assertThat(new Violations().checkLines("text", EMOJI.repeat(200), 200).isEmpty()).isTrue();
    assertThat(new Violations().checkLines("text", EMOJI.repeat(201), 200).isEmpty()).isFalse();
    assertThat(new NewPassword("password", EMOJI.repeat(128)).violation()).isEmpty();
    assertThat(new NewPassword("password", EMOJI.repeat(129)).violation()).isPresent();
  }

  @Test
  void aToldValueIsCutBetweenCharacters() {
    assertThat(Violation.of("name", "too long", EMOJI.repeat(150)).value())
        .contains(EMOJI.repeat(100) + "…");
  }
}
