package io.merchantloyalty.invoice.history;

import io.merchantloyalty.invoice.refund.ShopperRefund;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment of a shopper's.
 *
 * @param startedAt when the PIN was right
 * @param account reference of the shopper's account
 * @param card that was used with it, if any
 * @param refunds money of it that came back, the oldest first
 */
public record PastPayment(
    String ersReference,
    String invoiceReference,
    PastPaymentStatus status,
    Money amount,
    Instant startedAt,
    Place place,
    String account,
    Optional<UsedCard> card,
    List<ShopperRefund> refunds) {

  public PastPayment {
    refunds = List.copyOf(refunds);
  }

  /** The same payment, with its refunds. */
  PastPayment with(List<ShopperRefund> all) {
    return new PastPayment(
        ersReference, invoiceReference, status, amount, startedAt, place, account, card, all);
  }

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
