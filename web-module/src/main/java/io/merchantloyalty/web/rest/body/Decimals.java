package io.merchantloyalty.web.rest.body;

/**
 * How decimals are written: strings, plain, bounded. How many decimals an amount may have is its
 * currency's affair; trailing zeros don't count, so that there may be more of them here.
 */
public final class Decimals {

  /** As many digits as {@code Money} takes, and no exponent that could grow. */
  public static final String AMOUNT = "-?[0-9]{1,13}(\\.[0-9]{1,12})?";

  /** Quantities and unit prices: DECIMAL(19,6). */
  public static final String QUANTITY = "-?[0-9]{1,13}(\\.[0-9]{1,6})?";

  /** Tax rates in percent: DECIMAL(9,4). */
  public static final String RATE = "-?[0-9]{1,5}(\\.[0-9]{1,4})?";

  public static final String RULE = "must be a plain decimal in quotes, such as \"149.50\"";

  private Decimals() {}
}
