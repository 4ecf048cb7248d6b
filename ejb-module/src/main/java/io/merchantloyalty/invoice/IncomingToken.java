package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.JudgedToken;
import java.util.Optional;

/**
 * A card on its way to an invoice, judged for the invoice's shop at this moment.
 *
 * @param sentNumber as it was sent, and as it is told
 * @param normalNumber by which it was judged, and is compared
 */
public record IncomingToken(
    CustomerToken.Source source,
    String tokenId,
    Optional<String> sentNumber,
    Optional<String> normalNumber,
    Optional<String> description,
    int sentStatus,
    CustomerToken.Verdict verdict,
    Optional<Long> programId,
    Optional<Long> markId,
    Optional<Long> loyaltyCardId,
    boolean late) {

  boolean isUsable() {
    return verdict == CustomerToken.Verdict.USABLE;
  }

  boolean isClaimed() {
    return source == CustomerToken.Source.REGISTER
        && (sentStatus == CustomerToken.PENDING || sentStatus == CustomerToken.USED);
  }

  /** The same card with the verdict of another moment. */
  IncomingToken judged(JudgedToken now) {
    return new IncomingToken(
        source,
        tokenId,
        sentNumber,
        now.normalNumber(),
        description,
        sentStatus,
        CustomerToken.Verdict.valueOf(now.verdict().name()),
        now.programId(),
        now.markId(),
        loyaltyCardId,
        late);
  }

  /** The same card as one that was judged before: what was found then holds. */
  IncomingToken judgedAs(IncomingToken earlier) {
    return new IncomingToken(
        source,
        tokenId,
        sentNumber,
        earlier.normalNumber,
        description,
        sentStatus,
        earlier.verdict,
        earlier.programId,
        earlier.markId,
        earlier.loyaltyCardId,
        late);
  }

  IncomingToken tooLate() {
    return new IncomingToken(
        source,
        tokenId,
        sentNumber,
        normalNumber,
        description,
        sentStatus,
        verdict,
        programId,
        markId,
        loyaltyCardId,
        true);
  }
}
