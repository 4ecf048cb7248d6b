package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a register gets with PAID.
 *
 * @param ersReference the payment's reference, 25 digits
 * @param payerReference stands for the shopper and says nothing of the person; empty after erasure
 * @param receiverName the merchant's name
 */
public record ReceiptView(
    String ersReference,
    String terminalId,
    Instant paidAt,
    String invoiceReference,
    Optional<String> payerReference,
    String receiverName,
    AcknowledgmentMode acknowledgmentMode,
    PaymentMode paymentMode,
    BillText text,
    List<RowView> rows,
    Money total) {}
