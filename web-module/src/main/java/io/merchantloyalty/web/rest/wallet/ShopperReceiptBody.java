package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillReceipt;
import io.merchantloyalty.web.rest.body.AmountBody;
import java.time.Instant;
import java.util.Optional;

/**
 * What the shopper keeps of a payment.
 *
 * @param account the reference of the account that was paid from
 * @param question a swiped card that could be remembered
 */
public record ShopperReceiptBody(
    String ersReference,
    String invoiceReference,
    ReceiptStatus status,
    Instant paidAt,
    AmountBody amount,
    String account,
    Optional<LoyaltyQuestionBody> question) {

  /** Whether the payment stands, or was reversed. */
  public enum ReceiptStatus {
    PAID,
    REVERSED
  }

  static ShopperReceiptBody of(BillReceipt receipt) {
    return new ShopperReceiptBody(
        receipt.ersReference(),
        receipt.invoiceReference(),
        receipt.isReversed() ? ReceiptStatus.REVERSED : ReceiptStatus.PAID,
        receipt.paidAt(),
        AmountBody.of(receipt.amount()),
        receipt.accountReference(),
        receipt.question().map(LoyaltyQuestionBody::of));
  }
}
