package io.merchantloyalty.loyalty;

import io.merchantloyalty.shared.CardNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of {@link CardQuery}: a card, beside one of the marks that its program has on the way up.
 * A card comes once for each such mark; a card that a register sent comes once when there is none.
 *
 * @param asked which of the register's cards, from 0; empty for a shopper's own
 * @param program empty when no program has the token id
 * @param stored empty for a register's card
 * @param number empty text when the register sent none
 * @param blocked whether the number is blocked as it is printed
 * @param bareBlocked the same without what stands between its groups
 */
record CardRow(
    Optional<Integer> asked,
    Optional<Program> program,
    Optional<Stored> stored,
    CardNumber number,
    boolean blocked,
    boolean bareBlocked,
    Optional<WayMark> mark) {

  /** {@code published}: at the moment that the query was asked for. */
  record Program(long id, String tokenId, String name, NumberRule numberRule, boolean published) {}

  record Stored(long loyaltyCardId, Instant addedAt, Optional<Instant> lastUsedAt) {}

  @Override
  public String toString() {
    return "CardRow[asked=" + asked + ", stored=" + stored + ", mark=" + mark + "]";
  }
}
