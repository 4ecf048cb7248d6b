package io.merchantloyalty.wallet;

import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shoppers: who they are, and what they can pay from. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Wallets {

  @Inject WalletRows rows;
  @Inject AccountProviders providers;

  /**
   * The shopper of a token, by one SELECT, inside the caller's transaction if there is one.
   *
   * @throws DomainException AUTHENTICATION_FAILED when it is no shopper's token, the PIN was
   *     changed since it was issued, or the shopper was erased
   */
  public AuthenticatedShopper authenticate(AccessToken token) {
    return rows.payerReference(shoppers(token))
        .map(reference -> new AuthenticatedShopper(token.principalId(), reference))
        .orElseThrow(Wallets::notAuthenticated);
  }

  /**
   * What is kept of the shopper, without secrets.
   *
   * @throws DomainException AUTHENTICATION_FAILED as {@link #authenticate}
   */
  public ShopperProfile profile(AccessToken shopper) {
    return rows.withId(shoppers(shopper).principalId(), shopper.credentialVersion())
        .map(WalletUser::profile)
        .orElseThrow(Wallets::notAuthenticated);
  }

  /**
   * The shopper's open accounts, oldest first, with their balances where the bank tells them.
   *
   * @throws DomainException AUTHENTICATION_FAILED as {@link #authenticate}
   */
  public List<AccountView> accounts(AccessToken shopper) {
    return rows.accounts(shoppers(shopper)).orElseThrow(Wallets::notAuthenticated).stream()
        .map(account -> account.view(balance(account)))
        .toList();
  }

  private Optional<Money> balance(WalletAccount account) {
    // an account whose bank is not deployed is shown all the same
    return providers
        .find(account.provider())
        .flatMap(provider -> provider.balance(account.providerAccount()));
  }

  private static AccessToken shoppers(AccessToken token) {
    if (token.kind() != PrincipalKind.WALLET_USER) {
      throw notAuthenticated();
    }
    return token;
  }

  static DomainException notAuthenticated() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "the token is not valid, or no longer");
  }
}
