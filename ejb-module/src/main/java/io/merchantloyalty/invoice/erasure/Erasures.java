package io.merchantloyalty.invoice.erasure;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.wallet.PinCheck;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Erases shoppers who ask for it. What goes: number, name, payer reference, PIN, sessions, stored
 * cards, and the numbers of these cards on every invoice that they came to from the wallet or were
 * echoed on. What stays: invoices, payments, timelines and ledger, which know the shopper by a
 * pseudonym; a card that the shopper swiped but never stored is between the shopper and the
 * merchant. The number may sign up again and is then somebody new.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Erasures {

  @Inject PinCheck pins;
  @Inject ErasureTransactions transactions;

  /**
   * Erases the caller. Whoever repeats it is not known any more.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more or the PIN wrong;
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait while the wallet is locked;
   *     REJECTED_BUSINESS_LOGIC with {@link io.merchantloyalty.shared.Details.WrongState} while a
   *     bill of the shopper's is not over, or money is left on an account that is kept here
   */
  public void erase(AccessToken shopper, String pin) {
    pins.require(shopper, "pin", pin);
    try {
      Retry.runOnConflict(() -> transactions.erase(shopper));
    } catch (DomainException refusal) {
      pins.forget(shopper.principalId());
      throw refusal;
    }
  }
}
