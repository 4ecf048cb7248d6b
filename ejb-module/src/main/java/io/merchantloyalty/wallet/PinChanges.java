package io.merchantloyalty.wallet;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Puts another PIN in the place of the old one, which must be shown. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PinChanges {

  @Inject PinCheck pinCheck;
  @Inject WalletTransactions transactions;
  @Inject Sessions sessions;
  @Inject Passwords passwords;

  /**
   * Changes the PIN, ends every session of the shopper on every device, and begins a new one for
   * the caller. Attempts at the old PIN are counted and limited as in a payment.
   *
   * @throws DomainException INVALID_NEW_PASSWORD for what cannot be a PIN; AUTHENTICATION_FAILED
   *     when the token is good no more or the old PIN wrong; INVALID_INITIATOR_PRINCIPAL_STATE with
   *     the seconds to wait while the wallet is locked
   */
  public IssuedSession change(AccessToken shopper, String oldPin, String newPin) {
    NewPin.check("newPin", newPin);
    int credentialVersion = pinCheck.require(shopper, "oldPin", oldPin);
    String hash = passwords.hash(newPin);
    int version =
        Retry.onConflict(
            () -> transactions.changePin(shopper.principalId(), credentialVersion, hash));
    return sessions.begin(shopper.principalId(), version);
  }
}
