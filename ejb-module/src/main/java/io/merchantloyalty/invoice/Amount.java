package io.merchantloyalty.invoice;

import java.math.BigDecimal;

/** An amount as it was sent: a decimal and a currency code that nobody has checked yet. */
public record Amount(BigDecimal value, String currency) {}
