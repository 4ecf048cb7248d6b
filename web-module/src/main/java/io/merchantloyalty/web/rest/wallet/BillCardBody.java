package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillCard;
import java.util.Optional;

/**
 * The loyalty card on a bill.
 *
 * @param programName absent when the program is unknown here
 * @param status 0: offered; 1: used; 90: blocked; 99: invalid or unknown
 * @param iconSha256 content address of the program's icon
 */
public record BillCardBody(
    String tokenId,
    Optional<String> programName,
    Optional<String> cardNumber,
    int status,
    Optional<String> iconSha256) {

  static BillCardBody of(BillCard card) {
    return new BillCardBody(
        card.tokenId(), card.programName(), card.cardNumber(), card.status(), card.iconSha256());
  }
}
