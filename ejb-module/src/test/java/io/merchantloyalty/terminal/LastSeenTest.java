package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastSeenTest {

  private final LastSeen seen = new LastSeen(Duration.ofHours(1));

  @Test
  void aTerminalThatPollsEachSecondIsWrittenOnceInAPeriod() {
    for (int poll = 0; poll < 300; poll++) {
      seen.note(7);
    }
    assertThat(seen.take(10)).containsExactly(7L);
    seen.note(7);
    assertThat(seen.take(10)).isEmpty();
  }

  @Test
  void whatCouldNotBeWrittenIsTriedAgain() {
    seen.note(7);
    seen.note(8);
    seen.giveBack(seen.take(10));
    assertThat(seen.take(10)).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  void aLongListIsTakenInParts() {
    for (long id = 1; id <= 12; id++) {
      seen.note(id);
    }
    assertThat(seen.take(5)).hasSize(5);
    assertThat(seen.take(5)).hasSize(5);
    assertThat(seen.take(5)).hasSize(2);
  }
}
