package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * The answer to a poll.
 *
 * @param token the one card that the register should know of
 * @param receipt there when PAID
 */
public record InvoiceStatusView(
    String reference,
    InvoiceStatus status,
    Optional<EndReason> endReason,
    InvoiceTag tag,
    Optional<TokenView> token,
    Optional<ReceiptView> receipt) {}
