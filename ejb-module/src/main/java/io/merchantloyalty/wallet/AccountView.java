package io.merchantloyalty.wallet;

import io.merchantloyalty.shared.Money;
import java.util.Optional;

/**
 * An open account of a shopper, as the app shows it.
 *
 * @param reference how the app names it when it pays
 * @param provider the bank that keeps it
 * @param name what the shopper calls it
 * @param currency ISO 4217
 * @param balance there when the bank tells it
 */
public record AccountView(
    String reference, String provider, String name, String currency, Optional<Money> balance) {}
