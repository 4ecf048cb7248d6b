package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * The whole invoice, for its register and its merchant. {@code tokens}: all that the register sent
 * and the one offered.
 */
public record InvoiceView(
    InvoiceStatusView status,
    String qrText,
    AcknowledgmentMode acknowledgmentMode,
    PaymentMode paymentMode,
    CollectionMode collectionMode,
    Instant issuedAt,
    BillText text,
    List<RowView> rows,
    Money total,
    List<TokenView> tokens,
    List<TimelineEntry> timeline) {}
