package io.merchantloyalty.wallet;

import java.util.Currency;

/**
 * A shopper who has shown the right PIN, and the account to pay from. Good for one payment, whose
 * transaction calls {@link Pins#confirmed}.
 */
public record PayingShopper(long walletUserId, Account account) {

  /**
   * The chosen account.
   *
   * @param id internal, never leaves the server
   * @param reference how the app names it
   * @param provider the name of its bank ({@code AccountProviders.named})
   * @param providerAccount how the bank names it
   */
  public record Account(
      long id, String reference, String provider, String providerAccount, Currency currency) {}
}
