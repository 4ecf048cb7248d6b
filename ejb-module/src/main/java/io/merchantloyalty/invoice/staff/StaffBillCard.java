package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.invoice.CustomerToken;
import java.time.Instant;
import java.util.Optional;

/**
 * A card that came to a bill, and what was thought of it.
 *
 * @param number its number within the bill, for {@link StaffBills#why}
 * @param programName empty when no program that the merchant takes part in has the token id
 * @param numberEnd the last four characters of the number; empty when it has few more
 * @param late whether it came when the bill could not be changed any more
 * @param at when it was judged: the moment to ask about
 * @param deciding the mark that decided then; empty: there was none, or it was not looked for
 */
public record StaffBillCard(
    int number,
    String tokenId,
    Optional<String> programName,
    Optional<String> numberEnd,
    CustomerToken.Source source,
    CustomerToken.Verdict verdict,
    boolean late,
    Instant at,
    Optional<StoredMark> deciding) {

  /** A mark, by its reference and that of its node. */
  public record StoredMark(String reference, String node, String nodeName, boolean includes) {}

  public boolean isUsable() {
    return verdict == CustomerToken.Verdict.USABLE;
  }
}
