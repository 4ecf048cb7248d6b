package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** What the shopper keeps of a payment. */
public record BillReceipt(
    String ersReference,
    String invoiceReference,
    Instant paidAt,
    Money amount,
    String accountReference,
    Optional<LoyaltyQuestion> question) {}
