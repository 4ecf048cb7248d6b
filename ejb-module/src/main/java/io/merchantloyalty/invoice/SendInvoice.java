package io.merchantloyalty.invoice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A register's new bill (spec 02, sendInvoice).
 *
 * @param acknowledgmentMode absent: {@code REQUIRE_ACKNOWLEDGMENT}
 * @param paymentMode absent: {@code IMMEDIATE_DEBIT}
 * @param collectionMode absent: {@code AT_ONCE}
 * @param reservationTimeoutSeconds absent: the setting's 3600
 */
public record SendInvoice(
    InvoiceContent content,
    Optional<AcknowledgmentMode> acknowledgmentMode,
    Optional<PaymentMode> paymentMode,
    Optional<CollectionMode> collectionMode,
    OptionalInt reservationTimeoutSeconds,
    List<SentToken> tokens) {}
