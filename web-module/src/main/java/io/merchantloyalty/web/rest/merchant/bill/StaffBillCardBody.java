package io.merchantloyalty.web.rest.merchant.bill;

import io.merchantloyalty.invoice.CustomerToken;
import io.merchantloyalty.invoice.staff.StaffBillCard;
import java.time.Instant;
import java.util.Optional;

/**
 * A card of a bill; ask {@code /why} with its tokenId as program, the bill's shop as node, and its
 * moment.
 *
 * @param programName absent when no program that the merchant takes part in has the token id
 * @param numberEnd the last four characters of the number
 * @param late whether it came when the bill could not be changed any more
 * @param at when it was judged
 * @param mark reference of the mark that decided then
 * @param markNode reference of that mark's node
 */
public record StaffBillCardBody(
    String tokenId,
    Optional<String> programName,
    Optional<String> numberEnd,
    CustomerToken.Source source,
    CustomerToken.Verdict verdict,
    boolean late,
    Instant at,
    Optional<String> mark,
    Optional<String> markNode) {

  static StaffBillCardBody of(StaffBillCard card) {
    return new StaffBillCardBody(
        card.tokenId(),
        card.programName(),
        card.numberEnd(),
        card.source(),
        card.verdict(),
        card.late(),
        card.at(),
        card.deciding().map(StaffBillCard.StoredMark::reference),
        card.deciding().map(StaffBillCard.StoredMark::node));
  }
}
