package io.merchantloyalty.wallet;

import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SourceLimits;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
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

  private static final String WRONG_PIN = "WRONG_PIN";

  @Inject WalletRows rows;
  @Inject PinCheck pinCheck;
  @Inject Passwords passwords;
  @Inject Sessions sessions;
  @Inject SourceLimits sources;
  @Inject AccountProviders providers;

  /**
   * Signs a shopper in. The PIN is counted and limited as in a payment; wrong ones are also limited
   * for each source, or one PIN could be tried on every number: each is counted as wrong before it
   * is looked at.
   *
   * @param msisdn 8 to 15 digits; a leading plus, spaces and dashes don't matter
   * @param source the caller's address
   * @throws DomainException AUTHENTICATION_FAILED when the number is unknown or the PIN wrong: the
   *     two look the same and take the same time; INVALID_INITIATOR_PRINCIPAL_STATE with the
   *     seconds to wait while the wallet is locked, REJECTED_BUSINESS_LOGIC with them while the
   *     source is
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IssuedSession signIn(String msisdn, String pin, String source) {
    sources.count(WRONG_PIN, source);
    Optional<WalletUser> found = Msisdn.typed(msisdn).flatMap(rows::withMsisdn);
    if (found.isEmpty()) {
      passwords.spendTime(pin);
      throw wrongNumberOrPin();
    }
    WalletUser user = found.get();
    if (!passes(user, pin, source) || !rows.reset(user.id())) {
      throw wrongNumberOrPin();
    }
    sources.takeBack(WRONG_PIN, source);
    return sessions.begin(user.id(), user.credentialVersion());
  }

  /** What was not looked at was no guess. */
  private boolean passes(WalletUser user, String pin, String source) {
    try {
      return pinCheck.passes(user, pin);
    } catch (DomainException notLookedAt) {
      sources.takeBack(WRONG_PIN, source);
      throw notLookedAt;
    }
  }

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

  private static DomainException wrongNumberOrPin() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "no wallet has this number and PIN");
  }
}
