package io.merchantloyalty.wallet;

import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.wallet.activation.ActivationCodes;
import io.merchantloyalty.wallet.activation.AskedCode;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How somebody becomes a shopper: a code is sent to the phone; with it, and with a PIN of their own
 * choice, they get a wallet. A number that has a wallet gets its codes, too, but no second wallet;
 * a new PIN is set only by who asks for that ({@link PinResets}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUps {

  @Inject ActivationCodes codes;
  @Inject WalletTransactions transactions;
  @Inject Sessions sessions;
  @Inject Passwords passwords;
  @Inject WalletRows rows;
  @Inject SignIns signIns;
  @Inject KeyedCalls keyedCalls;

  /**
   * Sends an activation code to a number.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is no phone number; else as {@link
   *     ActivationCodes#ask}
   */
  public AskedCode askForCode(Optional<Msisdn> msisdn, String source) {
    return codes.ask(number(msisdn), source);
  }

  /**
   * Makes a wallet with an account at the Test Bank, and signs its owner in.
   *
   * <p>With an Idempotency-Key it happens once. A repetition must send the PIN that the wallet was
   * made with and the same code, within the time in which the code would be good if it were not
   * used up. The repetition is a sign-in and is limited as such. It gets tokens and a device of its
   * own, because nobody keeps the first ones.
   *
   * @throws DomainException INVALID_NEW_PASSWORD and REJECTED_BUSINESS_LOGIC with what is wrong;
   *     {@link io.merchantloyalty.shared.Details.WrongState} when the number has a wallet already,
   *     which is told only to who knows its code, {@link
   *     io.merchantloyalty.shared.Details.OtherContent} when the key was used for something else;
   *     else as {@link ActivationCodes#check}, and {@link SignIns#signIn} for a repetition
   */
  public IssuedSession complete(SignUp command, Optional<KeyedCall> keyed) {
    Msisdn msisdn = number(command.msisdn());
    NewPin.check("pin", command.pin());
    Supplier<IssuedSession> work =
        () -> again(msisdn, command, keyed).orElseGet(() -> first(msisdn, command, keyed));
    // nobody has an id yet: the number is whose call it is
    return keyed.isPresent()
        ? keyedCalls.alone("NUMBER:" + msisdn.digits(), keyed.get(), work)
        : work.get();
  }

  private IssuedSession first(Msisdn msisdn, SignUp command, Optional<KeyedCall> keyed) {
    long walletUserId;
    DeviceSecret device = DeviceSecret.random();
    try {
      ActivationCodes.Checked code = codes.check(msisdn, command.code(), command.source());
      String pinHash = passwords.hash(command.pin());
      walletUserId =
          Retry.onConflict(
              () -> transactions.signUp(code, msisdn, command.name(), pinHash, device, keyed));
    } catch (DomainException refusal) {
      // a twin may have done it while this one tried
      return again(msisdn, command, keyed).orElseThrow(() -> refusal);
    }
    return sessions.begin(walletUserId, WalletUser.FIRST_CREDENTIAL_VERSION).on(device);
  }

  private Optional<IssuedSession> again(Msisdn msisdn, SignUp command, Optional<KeyedCall> keyed) {
    return keyed
        .flatMap(
            call ->
                Retry.onConflict(() -> rows.withMsisdn(msisdn))
                    .flatMap(user -> keyedCalls.made(principal(user.id()), call)))
        .map(made -> signIns.again(command, msisdn));
  }

  /** Whose call it was, once it was done. */
  static KeyedCalls.Principal principal(long walletUserId) {
    return new KeyedCalls.Principal(PrincipalKind.WALLET_USER, walletUserId);
  }

  private static Msisdn number(Optional<Msisdn> typed) {
    return typed.orElseThrow(
        () ->
            DomainException.violated(
                ResultCode.REJECTED_BUSINESS_LOGIC,
                Violation.secret("msisdn", Msisdn.RULE + ", of 8 to 15 digits in all")));
  }
}
