package io.merchantloyalty.loyalty;

import java.util.Optional;

/**
 * What the server thinks of a card that a register sent.
 *
 * @param programId empty when no program has that token id
 * @param markId the mark that decided, an INCLUDE or an EXCLUDE; empty when there was none on the
 *     way up
 * @param programName empty when no program has that token id
 * @param normalNumber by which it was judged; empty when the register sent none
 */
public record JudgedToken(
    AskedToken asked,
    Verdict verdict,
    Optional<Long> programId,
    Optional<Long> markId,
    Optional<String> programName,
    Optional<String> normalNumber) {

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "JudgedToken[asked=" + asked + ", verdict=" + verdict + "]";
  }
}
