package io.merchantloyalty.wallet;

import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.wallet.activation.ActivationCodes;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.device.Devices;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Signs a shopper in by PIN: on a known device, or on a new device with an activation code, which
 * only the person with the phone can know. Without either, the PIN is not checked and nothing is
 * counted. So somebody who knows only a phone number can neither try PINs nor lock the shopper out,
 * and is not told whether the number has a wallet.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIns {

  @Inject WalletRows rows;
  @Inject WalletTransactions transactions;
  @Inject PinCheck pinCheck;
  @Inject Passwords passwords;
  @Inject ActivationCodes codes;
  @Inject Devices devices;
  @Inject Sessions sessions;
  @Inject SignInLog log;
  @Inject Clock clock;

  /**
   * Signs a shopper in.
   *
   * @return with the new device, after a sign-in with an activation code
   * @throws DomainException AUTHENTICATION_FAILED naming what is wrong: {@code device} when the
   *     number has no such device or no wallet, {@code activationCode} as {@link
   *     ActivationCodes#check}, and {@code pin} to a caller whose device or code is right;
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait while the wallet is locked
   */
  public IssuedSession signIn(SignIn shown) {
    return shown.code().isPresent()
        ? onNewDevice(shown, shown.code().get())
        : onKnownDevice(shown, shown.device().orElseThrow(SignIns::unknownDevice));
  }

  private IssuedSession onKnownDevice(SignIn shown, DeviceSecret device) {
    WalletUser user =
        shown
            .msisdn()
            .flatMap(number -> Retry.onConflict(() -> rows.onDevice(number, device)))
            .orElseThrow(SignIns::unknownDevice);
    requirePin(user, shown.pin(), shown.source());
    Retry.runOnConflict(() -> devices.used(user.id(), device));
    return sessions.begin(user.id(), user.credentialVersion());
  }

  private IssuedSession onNewDevice(SignIn shown, String code) {
    Msisdn number = shown.msisdn().orElseThrow(ActivationCodes::wrongCode);
    ActivationCodes.Checked checked = codes.check(number, code, shown.source());
    WalletUser user = withWallet(number, shown.pin());
    requirePin(user, shown.pin(), shown.source());
    DeviceSecret device = DeviceSecret.random();
    Retry.runOnConflict(() -> transactions.addDevice(checked, user.id(), device));
    return sessions.begin(user.id(), user.credentialVersion()).on(device);
  }

  /**
   * Signs in a shopper whose sign-up was done before. The code is used up by then, but still shows
   * that the caller has the phone.
   */
  public IssuedSession again(SignUp command, Msisdn number) {
    codes.checkUsed(number, command.code(), command.source());
    WalletUser user = withWallet(number, command.pin());
    requirePin(user, command.pin(), command.source());
    DeviceSecret device = DeviceSecret.random();
    Retry.runOnConflict(() -> transactions.addDevice(user.id(), device));
    return sessions.begin(user.id(), user.credentialVersion()).on(device);
  }

  private WalletUser withWallet(Msisdn number, String pin) {
    return Retry.onConflict(() -> rows.withMsisdn(number))
        .orElseGet(
            () -> {
              passwords.spendTime(pin);
              throw PinCheck.wrong("pin");
            });
  }

  private void requirePin(WalletUser user, String pin, String source) {
    if (!pinCheck.passes(user, pin)) {
      boolean locks = isLocked(user);
      Retry.runOnConflict(
          () -> log.failed(PrincipalKind.WALLET_USER, Optional.of(user.id()), source, locks));
      throw PinCheck.wrong("pin");
    }
    if (!rows.reset(user.id())) {
      throw PinCheck.wrong("pin");
    }
    Retry.runOnConflict(() -> log.signedIn(PrincipalKind.WALLET_USER, user.id(), source));
  }

  /** Whether the wrong PIN was the last attempt for a while. */
  private boolean isLocked(WalletUser user) {
    return Retry.onConflict(() -> rows.withId(user.id(), user.credentialVersion()))
        .flatMap(now -> now.pinAttempts().lockedUntil())
        .filter(until -> clock.now().isBefore(until))
        .isPresent();
  }

  private static DomainException unknownDevice() {
    return DomainException.violated(
        ResultCode.AUTHENTICATION_FAILED,
        Violation.secret(
            "device", "is not known for this number; sign in with an activation code"));
  }
}
