package io.merchantloyalty.wallet;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * A payment account of a shopper: which bank keeps it, and how that bank names it. Opened at
 * sign-up or later, closed once and then only remembered. Its reference is what apps call it.
 */
@Entity
@Table(name = "wallet_account")
class WalletAccount {

  @Id private long id;

  @Column(name = "wallet_user_id")
  private long walletUserId;

  @Column(name = "account_reference")
  private String reference;

  private String provider;

  @Column(name = "provider_account")
  private String providerAccount;

  private Currency currency;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected WalletAccount() {}

  static WalletAccount open(
      long id,
      WalletUser owner,
      String reference,
      String provider,
      String providerAccount,
      Currency currency,
      String name,
      Instant now) {
    WalletAccount account = new WalletAccount();
    account.id = id;
    account.walletUserId = owner.id();
    account.reference = reference;
    account.provider = provider;
    account.providerAccount = providerAccount;
    account.currency = currency;
    account.name = name;
    account.createdAt = now;
    return account;
  }

  String provider() {
    return provider;
  }

  String reference() {
    return reference;
  }

  String providerAccount() {
    return providerAccount;
  }

  AccountView view(Optional<Money> balance) {
    return new AccountView(reference, provider, name, currency.getCurrencyCode(), balance);
  }

  PayingShopper payer() {
    return new PayingShopper(
        walletUserId,
        new PayingShopper.Account(id, reference, provider, providerAccount, currency));
  }
}
