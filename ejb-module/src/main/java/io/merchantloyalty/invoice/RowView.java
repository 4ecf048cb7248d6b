package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** One row of a bill. {@code balancing}: made by the server so that rows add up to the total. */
public record RowView(
    Optional<String> description,
    Optional<BigDecimal> quantity,
    Optional<String> unit,
    Optional<BigDecimal> unitPrice,
    Money total,
    Optional<Money> discount,
    Optional<BigDecimal> taxRate,
    Optional<String> ean,
    Optional<String> sku,
    boolean balancing) {}
