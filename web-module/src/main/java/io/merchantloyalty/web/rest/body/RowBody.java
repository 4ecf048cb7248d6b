package io.merchantloyalty.web.rest.body;

import io.merchantloyalty.invoice.RowView;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a bill.
 *
 * @param balancing made by the server so that rows add up to the total
 */
public record RowBody(
    Optional<String> description,
    Optional<String> quantity,
    Optional<String> unit,
    Optional<AmountBody> unitPrice,
    AmountBody totalAmount,
    Optional<AmountBody> discount,
    Optional<String> taxRate,
    Optional<String> ean,
    Optional<String> sku,
    boolean balancing) {

  public static RowBody of(RowView row) {
    return new RowBody(
        row.description(),
        row.quantity().map(RowBody::plain),
        row.unit(),
        row.unitPrice().map(price -> AmountBody.of(price, row.total().currency())),
        AmountBody.of(row.total()),
        row.discount().map(discount -> AmountBody.of(discount, row.total().currency())),
        row.taxRate().map(RowBody::plain),
        row.ean(),
        row.sku(),
        row.balancing());
  }

  /** Without the zeros that only the column's width puts there. */
  private static String plain(BigDecimal decimal) {
    return decimal.stripTrailingZeros().toPlainString();
  }
}
