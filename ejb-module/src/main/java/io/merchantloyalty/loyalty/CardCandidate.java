package io.merchantloyalty.loyalty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A card with the one mark that decides: the nearest to the shop, whatever it says (spec 01, where
 * a program is valid).
 */
record CardCandidate(CardRow card, Optional<WayMark> deciding) {

  /**
   * Which of a shopper's cards goes to the register (spec 02): one that can be used before a
   * blocked one; then the program whose mark is nearest to the shop; then the card used last, then
   * the one added last. The id only makes the order complete.
   */
  static final Comparator<CardCandidate> BEST_FIRST =
      Comparator.comparing((CardCandidate c) -> c.verdict() != Verdict.USABLE)
          .thenComparing(c -> c.deciding().map(WayMark::distance).orElse(Integer.MAX_VALUE))
          .thenComparing(CardCandidate::lastUsedAt, Comparator.reverseOrder())
          .thenComparing(c -> c.stored().addedAt(), Comparator.reverseOrder())
          .thenComparing(c -> c.stored().loyaltyCardId(), Comparator.reverseOrder());

  /** {@code rows}: all of one card, at least one. */
  static CardCandidate of(List<CardRow> rows) {
    Optional<WayMark> nearest =
        rows.stream()
            .map(CardRow::mark)
            .flatMap(Optional::stream)
            .min(Comparator.comparingInt(WayMark::distance).thenComparing(WayMark::id));
    return new CardCandidate(rows.get(0), nearest);
  }

  Verdict verdict() {
    if (!standing().isValid() || !isNumberAllowed()) {
      return Verdict.INVALID;
    }
    return isBlocked() ? Verdict.BLOCKED : Verdict.USABLE;
  }

  /**
   * The number by which it is judged. What is stored is normal, and stays so when the rule changes.
   */
  String normalNumber() {
    return card.program()
        .filter(program -> card.stored().isEmpty())
        .map(program -> program.numberRule().normal(card.number()))
        .orElseGet(() -> card.number().printed());
  }

  private boolean isNumberAllowed() {
    String number = normalNumber();
    return card.program().filter(program -> program.numberRule().allows(number)).isPresent();
  }

  /** Blocked as it is printed counts in any case: the rule may have been another then. */
  private boolean isBlocked() {
    return card.blocked()
        || (card.bareBlocked() && !normalNumber().equals(card.number().printed()));
  }

  /** All that {@link #verdict} rests on. */
  CardStanding cardStanding() {
    return new CardStanding(standing(), isNumberAllowed(), isBlocked());
  }

  /** Whether its program is valid in the shop, whatever the number. */
  ProgramStanding standing() {
    return new ProgramStanding(
        card.program().filter(CardRow.Program::published).isPresent(),
        deciding.map(WayMark::id),
        deciding.filter(mark -> mark.kind() == MarkKind.INCLUDE).isPresent(),
        deciding.map(WayMark::distance).orElse(0));
  }

  private CardRow.Stored stored() {
    return card.stored().orElseThrow();
  }

  /** A card that was never used comes after every one that was. */
  private Instant lastUsedAt() {
    return stored().lastUsedAt().orElse(Instant.MIN);
  }
}
