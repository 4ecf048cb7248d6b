package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refund as its merchant sees it: its receipt.
 *
 * @param ersReference the refund's own, 25 digits
 * @param paymentReference of the payment that it gives back
 * @param amount that the shopper gets, more than zero
 * @param saving the part of the loyalty saving that goes with it: the shares of all refunds of a
 *     payment add up to the saving when all of the payment is given back
 * @param askedAt when it was asked for
 * @param terminalId of the till that gave it; empty: a user of the merchant did
 */
public record RefundView(
    String ersReference,
    String paymentReference,
    String invoiceReference,
    RefundStatus status,
    Money amount,
    Money saving,
    Instant askedAt,
    Optional<String> terminalId,
    Optional<String> title,
    Optional<String> clientInvoiceId,
    Optional<String> cashierId,
    Optional<String> footer,
    List<RowView> rows) {

  public RefundView {
    rows = List.copyOf(rows);
  }
}
