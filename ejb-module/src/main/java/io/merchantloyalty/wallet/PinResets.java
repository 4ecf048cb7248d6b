package io.merchantloyalty.wallet;

import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.wallet.activation.ActivationCodes;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The way out for a shopper who has forgotten the PIN: an activation code proves that the phone is
 * at hand, and a new PIN takes the place of the old one. Whoever was signed in, and every known
 * device, is then a stranger again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PinResets {

  @Inject ActivationCodes codes;
  @Inject WalletRows rows;
  @Inject WalletTransactions transactions;
  @Inject Sessions sessions;
  @Inject Passwords passwords;
  @Inject SignInLog log;

  /**
   * Sets a new PIN, takes back what was counted against the old one and its locks, ends every
   * session and access token, forgets every device, and signs the caller in on a new device. The
   * code is used up.
   *
   * @param msisdn empty when what was typed is no phone number
   * @param code the newest activation code that was sent to that number
   * @param source the caller's address
   * @throws DomainException INVALID_NEW_PASSWORD for what cannot be a PIN; as {@link
   *     ActivationCodes#check} for a wrong code; {@link
   *     io.merchantloyalty.shared.Details.WrongState} when the number has no wallet, which is told
   *     only to who knows its code; AUTHENTICATION_FAILED when somebody else has changed the PIN at
   *     this moment
   */
  public IssuedSession reset(Optional<Msisdn> msisdn, String code, String newPin, String source) {
    NewPin.check("pin", newPin);
    Msisdn number = msisdn.orElseThrow(ActivationCodes::wrongCode);
    ActivationCodes.Checked checked = codes.check(number, code, source);
    WalletUser user =
        Retry.onConflict(() -> rows.withMsisdn(number)).orElseThrow(PinResets::noWallet);
    String hash = passwords.hash(newPin);
    DeviceSecret device = DeviceSecret.random();
    int version =
        Retry.onConflict(
            () ->
                transactions.resetPin(checked, user.id(), user.credentialVersion(), hash, device));
    Retry.runOnConflict(() -> log.signedIn(PrincipalKind.WALLET_USER, user.id(), source));
    return sessions.begin(user.id(), version).on(device);
  }

  private static DomainException noWallet() {
    return DomainException.wrongState("this number has no wallet: sign up", "NO_WALLET");
  }
}
