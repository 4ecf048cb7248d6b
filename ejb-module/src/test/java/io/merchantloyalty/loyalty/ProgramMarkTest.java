package io.merchantloyalty.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A mark never changes what it said about the past. */
class ProgramMarkTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void aMarkDoesNotStartBeforeItWasMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mark(NOW.minusSeconds(1), ProgramMark.OPEN_END));
  }

  @Test
  void aMarkThatBeganIsEndedAndNotRemoved() {
    ProgramMark mark = mark(NOW, ProgramMark.OPEN_END);
    Instant later = NOW.plusSeconds(60);
    assertThat(mark.isToCome(later)).isFalse();
    mark.end(later, later);
    assertThat(mark.hasEnded(later)).isTrue();
    assertThat(mark.hasEnded(later.minusNanos(1000))).isFalse();
  }

  @Test
  void theEndIsNeverPutIntoThePast() {
    ProgramMark mark = mark(NOW, ProgramMark.OPEN_END);
    Instant later = NOW.plusSeconds(60);
    assertThatIllegalArgumentException().isThrownBy(() -> mark.end(later.minusSeconds(1), later));
    mark.end(later, later);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mark.end(later.plusSeconds(9), later.plusSeconds(1)));
  }

  private static ProgramMark mark(Instant from, Instant until) {
    return ProgramMark.made(1, 2, 3, MarkKind.INCLUDE, from, until, NOW);
  }
}
