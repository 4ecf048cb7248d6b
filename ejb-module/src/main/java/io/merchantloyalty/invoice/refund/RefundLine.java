package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** A row of a refund's receipt, as the register sent it. */
@Embeddable
record RefundLine(
    String description,
    BigDecimal quantity,
    String unit,
    @Column(name = "unit_price") BigDecimal unitPrice,
    @Column(name = "total_minor") long totalMinor,
    BigDecimal discount,
    @Column(name = "tax_rate") BigDecimal taxRate,
    String ean,
    String sku) {

  static RefundLine of(RowView row) {
    return new RefundLine(
        row.description().orElse(null),
        row.quantity().orElse(null),
        row.unit().orElse(null),
        row.unitPrice().orElse(null),
        row.total().minorUnits(),
        row.discount().orElse(null),
        row.taxRate().orElse(null),
        row.ean().orElse(null),
        row.sku().orElse(null));
  }

  RowView view(Currency currency) {
    return new RowView(
        Optional.ofNullable(description),
        Optional.ofNullable(quantity),
        Optional.ofNullable(unit),
        Optional.ofNullable(unitPrice),
        new Money(totalMinor, currency),
        Optional.ofNullable(discount),
        Optional.ofNullable(taxRate),
        Optional.ofNullable(ean),
        Optional.ofNullable(sku),
        false);
  }
}
