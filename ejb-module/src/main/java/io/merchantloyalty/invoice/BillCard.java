package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * The loyalty card on a bill, as the shopper sees it.
 *
 * @param programName empty when the program is unknown here
 * @param iconSha256 content address of the program's icon
 */
public record BillCard(
    String tokenId,
    Optional<String> programName,
    Optional<String> cardNumber,
    int status,
    Optional<String> iconSha256) {

  @Override
  public String toString() {
    return "BillCard[tokenId=" + tokenId + ", status=" + status + "]";
  }
}
