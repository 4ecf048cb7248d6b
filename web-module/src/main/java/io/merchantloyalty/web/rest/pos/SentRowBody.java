package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.RowContent;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a bill as a register sends it.
 *
 * @param totalAmount may be negative (a discount); the only amount that counts towards the total
 * @param taxRate in percent
 */
public record SentRowBody(
    @Size(max = Lengths.ROW_DESCRIPTION) String description,
    @Pattern(regexp = Decimals.QUANTITY, message = Decimals.RULE) String quantity,
    @Size(max = Lengths.UNIT) String unit,
    @Valid AmountBody unitPrice,
    @NotNull @Valid AmountBody totalAmount,
    @Valid AmountBody discount,
    @Pattern(regexp = Decimals.RATE, message = Decimals.RULE) String taxRate,
    @Size(max = Lengths.EAN) String ean,
    @Size(max = Lengths.SKU) String sku) {

  RowContent toContent() {
    return new RowContent(
        Optional.ofNullable(description),
        Optional.ofNullable(quantity).map(BigDecimal::new),
        Optional.ofNullable(unit),
        Optional.ofNullable(unitPrice).map(AmountBody::toAmount),
        Optional.of(totalAmount.toAmount()),
        Optional.ofNullable(discount).map(AmountBody::toAmount),
        Optional.ofNullable(taxRate).map(BigDecimal::new),
        Optional.ofNullable(ean),
        Optional.ofNullable(sku));
  }
}
