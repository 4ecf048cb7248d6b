package io.merchantloyalty.shared;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in minor units (öre, cent) of an ISO 4217 currency (spec 01, Money). Decimals
 * exist only on the wire. Adding amounts of different currencies, or past the range of a long, is a
 * mistake of the program and throws.
 */
public record Money(long minorUnits, Currency currency) {

  /**
   * The largest amount that is taken from outside: 13 digits before the point leave room for sums.
   */
  public static final long MINOR_UNITS_MAX = 999_999_999_999_999L;

  public Money {
    if (currency == null || currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("not a currency of money: " + currency);
    }
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The amount that a decimal number names.
   *
   * @throws ArithmeticException when it has more decimals than the currency (trailing zeros don't
   *     count) or is beyond {@link #MINOR_UNITS_MAX}
   */
  public static Money of(BigDecimal value, Currency currency) {
    // a short text such as 1E+999999999 would unpack to gigabytes: look at its size before touching
    // its digits
    if (value.signum() != 0 && (long) value.precision() - value.scale() > 16) {
      throw new ArithmeticException("amount out of range");
    }
    if (value.scale() > 1000) {
      throw new ArithmeticException("too many decimals");
    }
    BigDecimal minor = value.movePointRight(currency.getDefaultFractionDigits());
    long units = minor.stripTrailingZeros().longValueExact();
    if (Math.abs(units) > MINOR_UNITS_MAX) {
      throw new ArithmeticException("amount out of range");
    }
    return new Money(units, currency);
  }

  /** The amount as a plain decimal with all decimals of its currency: {@code 149.50}. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  public boolean isMoreThan(Money other) {
    return minorUnits > sameCurrency(other).minorUnits;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString() + " " + currency;
  }
}
