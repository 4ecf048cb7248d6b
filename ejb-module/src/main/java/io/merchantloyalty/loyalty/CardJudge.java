package io.merchantloyalty.loyalty;

import io.merchantloyalty.shared.CardNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides over the rows of {@link CardQuery}. Pure: asks neither the database nor the clock. */
final class CardJudge {

  private CardJudge() {}

  /** One verdict for each card that a register sent, in the same order. */
  static List<JudgedToken> judge(List<AskedToken> asked, List<CardRow> rows) {
    return IntStream.range(0, asked.size())
        .mapToObj(
            place ->
                judged(
                    asked.get(place),
                    rows.stream()
                        .filter(row -> row.asked().filter(p -> p == place).isPresent())
                        .toList()))
        .toList();
  }

  /**
   * The shopper's best card. Cards that could not be used here anyway (program not valid in this
   * shop, or a number that breaks a rule made after it was stored) are no candidates.
   */
  static Optional<StoredCard> best(List<CardRow> rows) {
    Collection<List<CardRow>> cards =
        rows.stream()
            .filter(row -> row.stored().isPresent())
            .collect(Collectors.groupingBy(row -> row.stored().orElseThrow().loyaltyCardId()))
            .values();
    return cards.stream()
        .map(CardCandidate::of)
        .filter(candidate -> candidate.verdict() != Verdict.INVALID)
        .min(CardCandidate.BEST_FIRST)
        .map(CardJudge::stored);
  }

  private static JudgedToken judged(AskedToken asked, List<CardRow> rows) {
    CardCandidate candidate = CardCandidate.of(rows);
    // the database compares without trailing spaces; a token id is exact
    Optional<CardRow.Program> program =
        candidate.card().program().filter(p -> p.tokenId().equals(asked.tokenId()));
    if (program.isEmpty()) {
      return new JudgedToken(
          asked,
          Verdict.INVALID,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          asked.cardNumber().map(CardNumber::printed));
    }
    return new JudgedToken(
        asked,
        candidate.verdict(),
        program.map(CardRow.Program::id),
        candidate.deciding().map(WayMark::id),
        program.map(CardRow.Program::name),
        asked.cardNumber().map(number -> candidate.normalNumber()));
  }

  private static StoredCard stored(CardCandidate candidate) {
    CardRow.Program program = candidate.card().program().orElseThrow();
    return new StoredCard(
        candidate.card().stored().orElseThrow().loyaltyCardId(),
        program.id(),
        candidate.deciding().orElseThrow().id(),
        program.tokenId(),
        candidate.normalNumber(),
        program.name(),
        candidate.verdict());
  }
}
