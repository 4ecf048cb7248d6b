package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What the shopper keeps of a payment.
 *
 * @param isReversed whether the money went back since, or is on its way back
 * @param question a card that the app may ask to remember; none once it is reversed
 */
public record BillReceipt(
    String ersReference,
    String invoiceReference,
    Instant paidAt,
    Money amount,
    String accountReference,
    boolean isReversed,
    Optional<LoyaltyQuestion> question) {}
