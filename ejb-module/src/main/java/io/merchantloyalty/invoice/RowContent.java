package io.merchantloyalty.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a bill as it was sent. Quantity and unit price: at most 13 digits and six decimals.
 * The total may be negative (a discount) and is the only amount that counts towards the invoice's
 * total.
 */
public record RowContent(
    Optional<String> description,
    Optional<BigDecimal> quantity,
    Optional<String> unit,
    Optional<Amount> unitPrice,
    Optional<Amount> totalAmount,
    Optional<Amount> discount,
    Optional<BigDecimal> taxRate,
    Optional<String> ean,
    Optional<String> sku) {}
