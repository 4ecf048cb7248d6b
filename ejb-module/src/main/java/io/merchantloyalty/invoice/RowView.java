package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a bill.
 *
 * @param unitPrice in the currency of the total, with six decimals at most
 * @param discount as the unit price; it only informs
 * @param balancing made by the server so that rows add up to the total
 */
public record RowView(
    Optional<String> description,
    Optional<BigDecimal> quantity,
    Optional<String> unit,
    Optional<BigDecimal> unitPrice,
    Money total,
    Optional<BigDecimal> discount,
    Optional<BigDecimal> taxRate,
    Optional<String> ean,
    Optional<String> sku,
    boolean balancing) {

  /** A discount as it is stored: rows of the previous release have it in minor units alone. */
  public static Optional<BigDecimal> discount(Optional<BigDecimal> exact, Optional<Money> minor) {
    return exact.or(() -> minor.map(Money::toDecimal));
  }
}
