package io.merchantloyalty.web.rest.body;

import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.shared.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount. The value is a string, so that no reader makes a binary fraction of it. */
public record AmountBody(
    @NotNull @Pattern(regexp = Decimals.AMOUNT, message = Decimals.RULE) String value,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code of ISO 4217")
        String currency) {

  public static AmountBody of(Money money) {
    return new AmountBody(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
  }

  /** A unit price: it has its currency's decimals at least, and may have more. */
  static AmountBody of(BigDecimal price, Currency currency) {
    BigDecimal exact = price.stripTrailingZeros();
    int decimals = Math.max(exact.scale(), currency.getDefaultFractionDigits());
    return new AmountBody(exact.setScale(decimals).toPlainString(), currency.getCurrencyCode());
  }

  public Amount toAmount() {
    return new Amount(new BigDecimal(value), currency);
  }
}
