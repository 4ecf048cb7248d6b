package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of one edition of a bill. Never changed: an update brings an edition of its own, and a
 * decline goes back to an older.
 */
@Entity
@Table(name = "invoice_row")
@IdClass(InvoiceRow.Key.class)
class InvoiceRow {

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  @Id private int edition;
  @Id private int line;

  private String description;
  private BigDecimal quantity;
  private String unit;

  @Column(name = "unit_price")
  private BigDecimal unitPrice;

  @Column(name = "total_minor")
  private long totalMinor;

  /** With six decimals, like the unit price. */
  private BigDecimal discount;

  /** The same in whole minor units, as the previous release reads it; alone in its rows. */
  @Column(name = "discount_minor")
  private Long discountMinor;

  @Column(name = "tax_rate")
  private BigDecimal taxRate;

  private String ean;
  private String sku;
  private boolean balancing;

  protected InvoiceRow() {}

  static InvoiceRow of(long invoiceId, int edition, int line, RowView content) {
    InvoiceRow row = new InvoiceRow();
    row.invoiceId = invoiceId;
    row.edition = edition;
    row.line = line;
    row.description = content.description().orElse(null);
    row.quantity = content.quantity().orElse(null);
    row.unit = content.unit().orElse(null);
    row.unitPrice = content.unitPrice().orElse(null);
    row.totalMinor = content.total().minorUnits();
    row.discount = content.discount().orElse(null);
    row.discountMinor =
        content.discount().map(d -> minorUnits(d, content.total().currency())).orElse(null);
    row.taxRate = content.taxRate().orElse(null);
    row.ean = content.ean().orElse(null);
    row.sku = content.sku().orElse(null);
    row.balancing = content.balancing();
    return row;
  }

  RowView view(Currency currency) {
    return new RowView(
        Optional.ofNullable(description),
        Optional.ofNullable(quantity),
        Optional.ofNullable(unit),
        Optional.ofNullable(unitPrice),
        new Money(totalMinor, currency),
        RowView.discount(
            Optional.ofNullable(discount),
            Optional.ofNullable(discountMinor).map(minor -> new Money(minor, currency))),
        Optional.ofNullable(taxRate),
        Optional.ofNullable(ean),
        Optional.ofNullable(sku),
        balancing);
  }

  private static long minorUnits(BigDecimal amount, Currency currency) {
    return amount
        .movePointRight(currency.getDefaultFractionDigits())
        .setScale(0, RoundingMode.HALF_UP)
        .longValue();
  }

  /** Primary key. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long invoiceId;
    private int edition;
    private int line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k
          && k.invoiceId == invoiceId
          && k.edition == edition
          && k.line == line;
    }

    @Override
    public int hashCode() {
      return Objects.hash(invoiceId, edition, line);
    }
  }
}
