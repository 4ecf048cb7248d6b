package io.merchantloyalty.invoice.history;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment of a shopper's.
 *
 * @param startedAt when the PIN was right
 * @param account reference of the shopper's account
 * @param card that was used with it, if any
 */
public record PastPayment(
    String ersReference,
    String invoiceReference,
    PastPaymentStatus status,
    Money amount,
    Instant startedAt,
    Place place,
    String account,
    Optional<UsedCard> card) {

  /** Where it was. */
  public record Place(String merchantName, String shopName, String terminalName) {}

  /**
   * A card on a bill.
   *
   * @param programName empty when the program is unknown here
   * @param cardNumber empty when the register sent none
   */
  public record UsedCard(
      String tokenId, Optional<String> programName, Optional<String> cardNumber) {

    /** The card number stays out of logs. */
    @Override
    public String toString() {
      return "UsedCard[tokenId=" + tokenId + "]";
    }
  }
}
