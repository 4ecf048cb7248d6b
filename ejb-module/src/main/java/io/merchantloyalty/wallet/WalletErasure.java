package io.merchantloyalty.wallet;

import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.KeyedCallRows;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.device.Devices;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The wallet's part of an erasure (spec 08): the shopper's row stays, without number, name, payer
 * reference and PIN, for ledger and timelines point at it; sessions, devices and activation code
 * go; the accounts are closed and lose their names. Part of one transaction, which begins with
 * {@link #lock}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WalletErasure {

  private static final String LOCK =
      """
      select id from wallet_user
      where id = :user and credential_version = :credential and erased_at is null for update
      """;

  private static final String FORGET_CODE =
      """
      delete from activation_code
      where msisdn = (select u.msisdn from wallet_user u where u.id = :user)
      """;

  private static final String FORGET_SHOPPER =
      """
      update wallet_user
      set msisdn = null, payer_reference = null, name = null, pin_hash = '', pin_attempts = 0,
        pin_lockouts = 0, pin_locked_until = null, erased_at = :now,
        credential_version = credential_version + 1, row_version = row_version + 1
      where id = :user
      """;

  private static final String FORGET_SESSIONS =
      "delete from wallet_session where wallet_user_id = :user";

  /** Everything else that the log says of a shopper names only a pseudonym. */
  private static final String FORGET_ADDRESSES =
      """
      update audit_entry set source_address = null
      where subject_kind = 'WALLET_USER' and subject_id = :user
      """;

  private static final String CLOSE_ACCOUNTS =
      """
      update wallet_account set name = '', closed_at = coalesce(closed_at, :now)
      where wallet_user_id = :user
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject WalletRows rows;
  @Inject AccountProviders providers;
  @Inject Audit audit;
  @Inject KeyedCallRows keyedCalls;
  @Inject Devices devices;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  boolean demo;

  /**
   * Locks the shopper's row until the transaction ends: no payment and no new card passes it.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more
   */
  public void lock(AccessToken shopper) {
    boolean found =
        !em.createNativeQuery(LOCK)
            .setParameter("user", shopper.principalId())
            .setParameter("credential", shopper.credentialVersion())
            .getResultList()
            .isEmpty();
    if (!found) {
      throw Wallets.notAuthenticated();
    }
  }

  /**
   * Closes the accounts that are kept here, and refuses while money would be lost: on an account
   * that is kept here. A demo's money is nobody's loss and may be left.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, naming the account
   */
  public void refuseWithMoney(AccessToken shopper) {
    for (WalletAccount account : rows.accounts(shopper).orElseThrow(Wallets::notAuthenticated)) {
      Optional<AccountProvider> keeper =
          providers.find(account.provider()).filter(AccountProvider::joinsTransaction);
      // closed before the look: a refund that comes now waits, and then finds it closed
      keeper.ifPresent(bank -> bank.close(account.providerAccount()));
      Optional<Money> left =
          keeper
              .flatMap(bank -> bank.balance(account.providerAccount()))
              .filter(balance -> balance.minorUnits() != 0);
      if (left.isPresent() && !demo) {
        throw new DomainException(
            ResultCode.REJECTED_BUSINESS_LOGIC,
            "there are " + left.get() + " on the account " + account.reference(),
            new Details.WrongState("MONEY_LEFT"));
      }
    }
  }

  /** Forgets the person. */
  public void forget(long walletUserId) {
    Instant now = clock.now();
    em.createNativeQuery(FORGET_CODE).setParameter("user", walletUserId).executeUpdate();
    em.createNativeQuery(FORGET_SHOPPER)
        .setParameter("now", now)
        .setParameter("user", walletUserId)
        .executeUpdate();
    keyedCalls.forget(new KeyedCalls.Principal(PrincipalKind.WALLET_USER, walletUserId));
    devices.forgetAll(walletUserId);
    em.createNativeQuery(FORGET_ADDRESSES).setParameter("user", walletUserId).executeUpdate();
    em.createNativeQuery(FORGET_SESSIONS).setParameter("user", walletUserId).executeUpdate();
    em.createNativeQuery(CLOSE_ACCOUNTS)
        .setParameter("now", now)
        .setParameter("user", walletUserId)
        .executeUpdate();
    audit.record(
        AuditEntry.by(PrincipalKind.WALLET_USER, walletUserId, "wallet.erase")
            .on("WALLET_USER", walletUserId));
  }
}
