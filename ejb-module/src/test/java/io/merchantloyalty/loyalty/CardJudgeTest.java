package io.merchantloyalty.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.CardNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardJudgeTest {

  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private static final NumberRule DIGITS =
      new NumberRule(Optional.of("[0-9]+"), 1, 20, CheckDigit.NONE);

  // a register's cards

  @Test
  void aCardIsUsableBelowAnInclude() {
    JudgedToken judged = judged("77", row("77", include(1, 3)));
    assertThat(judged.verdict()).isEqualTo(Verdict.USABLE);
    assertThat(judged.programId()).contains(10L);
    assertThat(judged.markId()).contains(1L);
    assertThat(judged.programName()).contains("Some Card");
  }

  @Test
  void theNearestMarkDecidesWhateverItSays() {
    assertThat(judged("77", row("77", include(1, 3)), row("77", exclude(2, 1))).verdict())
        .isEqualTo(Verdict.INVALID);
    assertThat(judged("77", row("77", exclude(1, 3)), row("77", include(2, 1))).verdict())
        .isEqualTo(Verdict.USABLE);
    assertThat(judged("77", row("77", include(2, 0)), row("77", exclude(1, 3))).verdict())
        .isEqualTo(Verdict.USABLE);
  }

  @Test
  void anExcludeThatDecidesIsNamed() {
    assertThat(judged("77", row("77", include(1, 3)), row("77", exclude(2, 1))).markId())
        .contains(2L);
  }

  @Test
  void withoutAMarkOnTheWayUpACardIsInvalid() {
    JudgedToken judged = judged("77", row("77"));
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.markId()).isEmpty();
    assertThat(judged.programId()).contains(10L);
  }

  @Test
  void aBlockedCardIsBlocked() {
    assertThat(judged("77", blocked(row("77", include(1, 0)))).verdict())
        .isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aBlockedCardIsInvalidWhereItsProgramIsNotValid() {
    assertThat(judged("77", blocked(row("77", exclude(1, 0)))).verdict())
        .isEqualTo(Verdict.INVALID);
  }

  @Test
  void aNumberThatBreaksTheRuleOrIsMissingIsInvalid() {
    assertThat(judged("7x", row("7x", include(1, 0))).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged("", row("", include(1, 0))).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void aNumberIsJudgedInItsNormalFormAndKeptAsItWasSent() {
    for (String sent : List.of("77", " 77\r", "7 7", "7-7", "\u00a077")) {
      JudgedToken judged = judged(sent, row(sent, include(1, 0)));
      assertThat(judged.verdict()).as(sent).isEqualTo(Verdict.USABLE);
      assertThat(judged.normalNumber()).contains("77");
      assertThat(judged.asked().cardNumber().orElseThrow().sent()).isEqualTo(sent);
    }
  }

  @Test
  void aBlockIsNotEvadedByAnotherSpelling() {
    assertThat(judged("7 7", bareBlocked(row("7 7", include(1, 0)))).verdict())
        .isEqualTo(Verdict.BLOCKED);
    // blocked under a rule that allowed the gap
    assertThat(judged("7 7", blocked(row("7 7", include(1, 0)))).verdict())
        .isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aProgramThatIsNotPublishedIsInvalid() {
    assertThat(judged("77", unpublished(row("77", include(1, 0)))).verdict())
        .isEqualTo(Verdict.INVALID);
  }

  @Test
  void anUnknownProgramIsInvalidAndHasNoName() {
    CardRow unknown =
        new CardRow(
            Optional.of(0),
            Optional.empty(),
            Optional.empty(),
            new CardNumber("77"),
            false,
            false,
            Optional.empty());
    JudgedToken judged = judged("77", unknown);
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.programId()).isEmpty();
    assertThat(judged.programName()).isEmpty();
  }

  @Test
  void aTokenIdWithASpaceBehindItIsAnotherOne() {
    AskedToken asked = new AskedToken("SOME_CARD ", Optional.of(new CardNumber("77")));
    JudgedToken judged = CardJudge.judge(List.of(asked), List.of(row("77", include(1, 0)))).get(0);
    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.programId()).isEmpty();
  }

  @Test
  void verdictsComeInTheOrderOfTheQuestions() {
    List<AskedToken> asked = List.of(asked("7x"), asked("77"));
    List<CardRow> rows = List.of(at(1, row("77", include(1, 0))), at(0, row("7x", include(1, 0))));
    assertThat(CardJudge.judge(asked, rows))
        .extracting(JudgedToken::verdict)
        .containsExactly(Verdict.INVALID, Verdict.USABLE);
  }

  // the shopper's own cards

  @Test
  void theCardWhoseMarkIsNearestWins() {
    assertBest(2, stored(1, include(11, 2)).used(JUNE), stored(2, include(12, 1)));
  }

  @Test
  void atTheSameDistanceTheCardUsedLastWins() {
    assertBest(
        2,
        stored(1, include(11, 1)).used(JANUARY),
        stored(2, include(12, 1)).used(JUNE),
        stored(3, include(13, 1)).added(JUNE));
  }

  @Test
  void amongCardsNeverUsedTheOneAddedLastWins() {
    assertBest(2, stored(1, include(11, 1)).added(JANUARY), stored(2, include(12, 1)).added(JUNE));
  }

  @Test
  void aUsableCardComesBeforeABlockedOneHoweverNear() {
    assertBest(2, stored(1, include(11, 0)).block(), stored(2, include(12, 5)));
  }

  @Test
  void aBlockedCardIsChosenWhenThereIsNothingElse() {
    StoredCard best = CardJudge.best(stored(1, include(11, 0)).block().rows()).orElseThrow();
    assertThat(best.verdict()).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aCardThatIsNotValidHereIsNoCandidate() {
    assertThat(CardJudge.best(stored(1, exclude(11, 0), include(12, 3)).rows())).isEmpty();
    assertThat(CardJudge.best(stored(1, exclude(11, 0)).block().rows())).isEmpty();
    assertThat(CardJudge.best(stored(1, include(11, 0)).number("7x").rows())).isEmpty();
    assertThat(CardJudge.best(stored(1, include(11, 0)).unpublish().rows())).isEmpty();
    assertThat(CardJudge.best(List.of())).isEmpty();
  }

  @Test
  void aFartherMarkOfTheSameProgramDoesNotCount() {
    assertBest(
        2, stored(1, include(11, 2), include(12, 6)), stored(2, include(13, 1), exclude(14, 4)));
  }

  @Test
  void theChosenCardNamesTheMarkThatDecided() {
    StoredCard best =
        CardJudge.best(stored(1, exclude(11, 5), include(12, 2)).rows()).orElseThrow();
    assertThat(best.markId()).isEqualTo(12);
    assertThat(best.tokenId()).isEqualTo("SOME_CARD");
    assertThat(best.description()).isEqualTo("Some Card");
    assertThat(best.cardNumber()).isEqualTo("77");
  }

  @Test
  void theRegistersCardsAreNoCandidates() {
    assertThat(CardJudge.best(List.of(row("77", include(1, 0))))).isEmpty();
  }

  private static void assertBest(long loyaltyCardId, StoredRows... cards) {
    List<CardRow> rows = new ArrayList<>();
    Arrays.stream(cards).map(StoredRows::rows).forEach(rows::addAll);
    assertThat(CardJudge.best(rows)).map(StoredCard::loyaltyCardId).contains(loyaltyCardId);
    List<CardRow> reversed = new ArrayList<>(rows);
    java.util.Collections.reverse(reversed);
    assertThat(CardJudge.best(reversed)).map(StoredCard::loyaltyCardId).contains(loyaltyCardId);
  }

  private static JudgedToken judged(String number, CardRow... rows) {
    return CardJudge.judge(List.of(asked(number)), List.of(rows)).get(0);
  }

  private static AskedToken asked(String number) {
    return new AskedToken(
        "SOME_CARD", Optional.of(number).filter(text -> !text.isEmpty()).map(CardNumber::new));
  }

  private static WayMark include(long id, int distance) {
    return new WayMark(id, MarkKind.INCLUDE, distance);
  }

  private static WayMark exclude(long id, int distance) {
    return new WayMark(id, MarkKind.EXCLUDE, distance);
  }

  private static CardRow row(String number) {
    return row(number, Optional.empty());
  }

  private static CardRow row(String number, WayMark mark) {
    return row(number, Optional.of(mark));
  }

  private static CardRow row(String number, Optional<WayMark> mark) {
    return new CardRow(
        Optional.of(0),
        Optional.of(program(true)),
        Optional.empty(),
        new CardNumber(number),
        false,
        false,
        mark);
  }

  private static CardRow.Program program(boolean published) {
    return new CardRow.Program(10, "SOME_CARD", "Some Card", DIGITS, published);
  }

  private static CardRow at(int place, CardRow row) {
    return new CardRow(
        Optional.of(place),
        row.program(),
        row.stored(),
        row.number(),
        row.blocked(),
        row.bareBlocked(),
        row.mark());
  }

  private static CardRow blocked(CardRow row) {
    return new CardRow(
        row.asked(), row.program(), row.stored(), row.number(), true, false, row.mark());
  }

  private static CardRow bareBlocked(CardRow row) {
    return new CardRow(
        row.asked(), row.program(), row.stored(), row.number(), false, true, row.mark());
  }

  private static CardRow unpublished(CardRow row) {
    return new CardRow(
        row.asked(),
        Optional.of(program(false)),
        row.stored(),
        row.number(),
        false,
        false,
        row.mark());
  }

  private static StoredRows stored(long loyaltyCardId, WayMark... marks) {
    return new StoredRows(
        new CardRow.Stored(loyaltyCardId, JANUARY, Optional.empty()),
        "77",
        false,
        true,
        List.of(marks));
  }

  /** A stored card as the query tells of it: one row for each mark. */
  private record StoredRows(
      CardRow.Stored stored,
      String cardNumber,
      boolean isBlocked,
      boolean published,
      List<WayMark> marks) {

    StoredRows used(Instant at) {
      return with(new CardRow.Stored(stored.loyaltyCardId(), stored.addedAt(), Optional.of(at)));
    }

    StoredRows added(Instant at) {
      return with(new CardRow.Stored(stored.loyaltyCardId(), at, stored.lastUsedAt()));
    }

    StoredRows block() {
      return new StoredRows(stored, cardNumber, true, published, marks);
    }

    StoredRows unpublish() {
      return new StoredRows(stored, cardNumber, isBlocked, false, marks);
    }

    StoredRows number(String number) {
      return new StoredRows(stored, number, isBlocked, published, marks);
    }

    private StoredRows with(CardRow.Stored other) {
      return new StoredRows(other, cardNumber, isBlocked, published, marks);
    }

    List<CardRow> rows() {
      return marks.stream()
          .map(
              mark ->
                  new CardRow(
                      Optional.empty(),
                      Optional.of(program(published)),
                      Optional.of(stored),
                      new CardNumber(cardNumber),
                      isBlocked,
                      false,
                      Optional.of(mark)))
          .toList();
    }
  }
}
