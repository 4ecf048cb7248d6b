package io.merchantloyalty.web.rest.merchant.bill;

import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.staff.StaffBill;
import io.merchantloyalty.web.rest.body.AmountBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bill with its cards.
 *
 * @param clientInvoiceId the register's own number
 * @param scannedAt absent when nobody has scanned it
 * @param shop reference of the shop
 * @param cards those that count, and those that came too late
 */
public record StaffBillBody(
    String reference,
    Optional<String> clientInvoiceId,
    InvoiceStatus status,
    AmountBody totalAmount,
    Instant issuedAt,
    Optional<Instant> scannedAt,
    String shop,
    String shopName,
    String terminalId,
    String terminalName,
    List<StaffBillCardBody> cards) {

  static StaffBillBody of(StaffBill bill) {
    return new StaffBillBody(
        bill.reference(),
        bill.clientInvoiceId(),
        bill.status(),
        AmountBody.of(bill.total()),
        bill.issuedAt(),
        bill.scannedAt(),
        bill.place().shop(),
        bill.place().shopName(),
        bill.place().terminalId(),
        bill.place().terminalName(),
        bill.cards().stream().map(StaffBillCardBody::of).toList());
  }
}
