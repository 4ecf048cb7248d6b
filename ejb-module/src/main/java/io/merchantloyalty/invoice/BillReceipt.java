package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What the shopper keeps of a payment.
 *
 * @param isReversed whether the payment was reversed since, or is being reversed
 * @param question a card that the app may ask to remember; none once the payment is reversed
 */
public record BillReceipt(
    String ersReference,
    String invoiceReference,
    Instant paidAt,
    Money amount,
    String accountReference,
    boolean isReversed,
    Optional<LoyaltyQuestion> question) {}
