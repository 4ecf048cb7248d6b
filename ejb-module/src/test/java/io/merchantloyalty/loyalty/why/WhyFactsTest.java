package io.merchantloyalty.loyalty.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What decides, and that everything that was against it is told. */
class WhyFactsTest {

  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Optional<Instant> NEVER = Optional.empty();

  @Test
  void theNearestIncludeMakesItValid() {
    WhyView answer = facts(true, Optional.of(MarkKind.INCLUDE), NEVER, false).answer(AT);
    assertThat(answer.valid()).isTrue();
    assertThat(answer.reasons()).containsExactly(WhyReason.INCLUDED);
    assertThat(answer.sentence())
        .isEqualTo(
            "City Card is valid in Root / Shop at 2026-03-01T12:00:00Z: the nearest mark is an"
                + " INCLUDE at Root since 2026-01-01T00:00:00Z.");
  }

  @Test
  void theNearestExcludeAndNoMarkAtAllAreAgainstIt() {
    assertThat(facts(true, Optional.of(MarkKind.EXCLUDE), NEVER, false).answer(AT).reasons())
        .containsExactly(WhyReason.EXCLUDED);
    assertThat(facts(true, Optional.empty(), NEVER, false).answer(AT).reasons())
        .containsExactly(WhyReason.NO_MARK);
  }

  @Test
  void aDraftARetiredProgramAndARetiredNodeAreToldApart() {
    Optional<MarkKind> included = Optional.of(MarkKind.INCLUDE);
    assertThat(facts(false, included, NEVER, false).answer(AT).reasons())
        .containsExactly(WhyReason.NOT_PUBLISHED);
    assertThat(facts(false, included, NEVER, true).answer(AT).reasons())
        .containsExactly(WhyReason.PROGRAM_RETIRED);
    assertThat(facts(true, included, Optional.of(AT), false).answer(AT).reasons())
        .containsExactly(WhyReason.NODE_RETIRED);
    assertThat(facts(true, included, Optional.of(AT.plusNanos(1000)), false).answer(AT).valid())
        .isTrue();
  }

  @Test
  void allThatWasAgainstItIsTold() {
    WhyView answer = facts(false, Optional.empty(), NEVER, false).answer(MADE.minusSeconds(1));
    assertThat(answer.valid()).isFalse();
    assertThat(answer.reasons())
        .containsExactly(WhyReason.NODE_NOT_MADE, WhyReason.NOT_PUBLISHED, WhyReason.NO_MARK);
  }

  private static WhyFacts facts(
      boolean published, Optional<MarkKind> mark, Optional<Instant> retiredAt, boolean ended) {
    return new WhyFacts(
        "CITY_CARD",
        "City Card",
        "node",
        List.of("Root", "Shop"),
        MADE,
        retiredAt,
        ended,
        new ProgramStanding(
            published, mark.map(kind -> 7L), mark.equals(Optional.of(MarkKind.INCLUDE)), 1),
        mark.map(
            kind ->
                new WhyView.DecidingMark(
                    "mark", kind, "root", List.of("Root"), 1, MADE, Optional.empty())));
  }
}
