package io.merchantloyalty.loyalty.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramStanding;
import io.merchantloyalty.loyalty.Verdict;
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

  @Test
  void ofACardItsNumberAndItsBlockAreToldToo() {
    WhyView blocked = ofCard(MarkKind.INCLUDE, true, true, Optional.empty());
    assertThat(blocked.valid()).isFalse();
    assertThat(blocked.reasons()).containsExactly(WhyReason.CARD_BLOCKED);
    assertThat(blocked.sentence())
        .startsWith("the card of City Card cannot be used in Root / Shop")
        .endsWith("its number is blocked by then.");
    assertThat(ofCard(MarkKind.INCLUDE, false, true, Optional.empty()).reasons())
        .containsExactly(WhyReason.NUMBER_RULE, WhyReason.CARD_BLOCKED);
    WhyView usable = ofCard(MarkKind.INCLUDE, true, false, Optional.empty());
    assertThat(usable.valid()).isTrue();
    assertThat(usable.sentence()).startsWith("the card of City Card can be used in Root / Shop");
  }

  /** Whoever mends the mark would hear of the block at the next bill otherwise. */
  @Test
  void whereTheProgramIsNotValidTheNumberAndTheBlockAreToldAllTheSame() {
    assertThat(ofCard(MarkKind.EXCLUDE, true, true, Optional.empty()).reasons())
        .containsExactly(WhyReason.EXCLUDED, WhyReason.CARD_BLOCKED);
    assertThat(ofCard(MarkKind.EXCLUDE, false, true, Optional.empty()).reasons())
        .containsExactly(WhyReason.EXCLUDED, WhyReason.NUMBER_RULE, WhyReason.CARD_BLOCKED);
    // as a register was told of it: the one thing that came first
    assertThat(ofCard(MarkKind.EXCLUDE, true, true, Optional.of(Verdict.INVALID)).reasons())
        .containsExactly(WhyReason.EXCLUDED, WhyReason.CARD_BLOCKED);
  }

  /** A card that was used stays used when the rule is made stricter, and the other way round. */
  @Test
  void whatWasThoughtOfACardThenStandsWhateverTheRuleIsNow() {
    assertThat(ofCard(MarkKind.INCLUDE, false, true, Optional.of(Verdict.USABLE)).valid()).isTrue();
    assertThat(ofCard(MarkKind.INCLUDE, true, false, Optional.of(Verdict.INVALID)).reasons())
        .containsExactly(WhyReason.NUMBER_RULE);
    assertThat(ofCard(MarkKind.INCLUDE, true, false, Optional.of(Verdict.BLOCKED)).reasons())
        .containsExactly(WhyReason.CARD_BLOCKED);
    assertThat(ofCard(MarkKind.EXCLUDE, true, false, Optional.of(Verdict.INVALID)).reasons())
        .containsExactly(WhyReason.EXCLUDED);
  }

  private static WhyView ofCard(
      MarkKind mark, boolean allowed, boolean blocked, Optional<Verdict> told) {
    return facts(
            true,
            Optional.of(mark),
            NEVER,
            false,
            Optional.of(new WhyFacts.Card(allowed, blocked, told)))
        .answer(AT);
  }

  private static WhyFacts facts(
      boolean published, Optional<MarkKind> mark, Optional<Instant> retiredAt, boolean ended) {
    return facts(published, mark, retiredAt, ended, Optional.empty());
  }

  private static WhyFacts facts(
      boolean published,
      Optional<MarkKind> mark,
      Optional<Instant> retiredAt,
      boolean ended,
      Optional<WhyFacts.Card> card) {
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
        card,
        mark.map(
            kind ->
                new WhyView.DecidingMark(
                    "mark", kind, "root", List.of("Root"), 1, MADE, Optional.empty())));
  }
}
