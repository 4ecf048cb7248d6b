package io.merchantloyalty.wallet;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The PIN that a payment asks for. A payment first calls {@link #check} with no transaction open,
 * then opens its own, whose end is a right PIN's reward: {@link #confirmed} takes the counted
 * attempt back, whatever becomes of the money.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pins {

  @Inject WalletRows rows;
  @Inject PinCheck pinCheck;

  /**
   * Checks that the shopper has the right PIN and owns the account. Costs one SELECT and one
   * UPDATE, which commits before the PIN is looked at.
   *
   * <p>Whether the account is there is told only, and whatever the PIN was, after an attempt was
   * counted; who names a wrong account learns nothing about the PIN.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more or the PIN wrong;
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait while the wallet is locked;
   *     INVALID_CUSTOMER when the account is not the shopper's or closed
   */
  public PayingShopper check(AccessToken shopper, String accountReference, String pin) {
    if (shopper.kind() != PrincipalKind.WALLET_USER) {
      throw Wallets.notAuthenticated();
    }
    WalletRows.UserWithAccount found =
        rows.withAccount(shopper, accountReference).orElseThrow(Wallets::notAuthenticated);
    boolean right = pinCheck.passes(found.user(), pin);
    if (found.account().isEmpty()) {
      if (right) {
        pinCheck.keepCounted(found.user().id());
      }
      throw DomainException.notFound(ResultCode.INVALID_CUSTOMER, "account");
    }
    if (!right) {
      throw PinCheck.wrong("pin");
    }
    return found.account().get().payer();
  }

  /**
   * Takes back the attempts and locks that were counted, after a right PIN: one UPDATE in the
   * payment's transaction, which thereby holds the shopper's row until it ends (spec 08, lock
   * order). Call it also when the debit is refused: the PIN was right.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the shopper was erased meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirmed(long walletUserId) {
    if (!rows.reset(walletUserId)) {
      throw Wallets.notAuthenticated();
    }
  }

  /**
   * The same for a payment that was refused and rolled back after a right PIN (a bill that had
   * changed, say), in a transaction of its own: else three refusals would lock an honest wallet.
   * Call it after the rollback, with no lock on the shopper's row.
   */
  public void confirmedAfterRefusal(long walletUserId) {
    rows.reset(walletUserId);
  }
}
