package io.merchantloyalty.wallet;

import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.wallet.activation.ActivationCodes;
import io.merchantloyalty.wallet.activation.AskedCode;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * How somebody becomes a shopper: a code is sent to the phone; with it, and with a PIN of their own
 * choice, they get a wallet. A number that has a wallet gets its codes, too, but no second wallet
 * and no new PIN: a number may have gone to another person, and money is behind the PIN.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUps {

  @Inject ActivationCodes codes;
  @Inject WalletTransactions transactions;
  @Inject Sessions sessions;
  @Inject Passwords passwords;

  /**
   * Sends an activation code to a number.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is no phone number; else as {@link
   *     ActivationCodes#ask}
   */
  public AskedCode askForCode(String msisdn, String source) {
    return codes.ask(number(msisdn).digits(), source);
  }

  /**
   * Makes a wallet with an account at the Test Bank, and signs its owner in.
   *
   * @throws DomainException INVALID_NEW_PASSWORD and REJECTED_BUSINESS_LOGIC with what is wrong;
   *     {@link io.merchantloyalty.shared.Details.WrongState} when the number has a wallet already,
   *     which is told only to who knows its code; else as {@link ActivationCodes#check}
   */
  public IssuedSession complete(SignUp command) {
    Msisdn msisdn = number(command.msisdn());
    NewPin.check("pin", command.pin());
    ActivationCodes.Checked code = codes.check(msisdn.digits(), command.code(), command.source());
    String pinHash = passwords.hash(command.pin());
    long walletUserId =
        Retry.onConflict(() -> transactions.signUp(code, msisdn, command.name(), pinHash));
    return sessions.begin(walletUserId, WalletUser.FIRST_CREDENTIAL_VERSION);
  }

  private static Msisdn number(String text) {
    return Msisdn.typed(text)
        .orElseThrow(
            () ->
                DomainException.violated(
                    ResultCode.REJECTED_BUSINESS_LOGIC,
                    Violation.secret(
                        "msisdn", "must be a phone number of 8 to 15 digits with country code")));
  }
}
