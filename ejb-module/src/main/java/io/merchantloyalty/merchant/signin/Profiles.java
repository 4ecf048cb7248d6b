package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.MerchantUserLookup;
import io.merchantloyalty.merchant.MerchantUserRow;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.StaffPassword;
import io.merchantloyalty.merchant.key.ApiKeyReader;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.OneTimeCodes;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.TotpAddress;
import io.merchantloyalty.security.TotpSetUp;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What each of a merchant's staff sees and settles for himself: language, time zone, password,
 * second factor. Each method refuses as {@link StaffDesk#admit}. Runs in no transaction: the slow
 * hash must hold no connection; what writes is {@link ProfileTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Profiles {

  @Inject StaffDesk desk;
  @Inject MerchantUserLookup lookup;
  @Inject ProfileReader reader;
  @Inject ApiKeyReader keys;
  @Inject ProfileTransactions transactions;
  @Inject CodeCheck codes;
  @Inject PasswordCheck passwordCheck;
  @Inject Passwords passwords;

  public ProfileView me(MerchantCall call) {
    return reader.read(admit(call).userId());
  }

  /**
   * Who is calling: a user, or an API key and the user for whom it acts. A key needs no scope for
   * this.
   *
   * @throws DomainException as {@link StaffDesk#admitAnybody}
   */
  public CallerView caller(MerchantCall call) {
    Staff staff = desk.admitAnybody(call);
    return new CallerView(reader.read(staff.userId()), staff.apiKeyId().map(keys::view));
  }

  /**
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong
   */
  public ProfileView changePreferences(MerchantCall call, ChangePreferences command) {
    Staff staff = admit(call);
    command.check();
    Retry.runOnConflict(() -> transactions.prefer(staff, command));
    return reader.read(staff.userId());
  }

  /**
   * Ends all other sessions and tokens of the user.
   *
   * @return with whom this session goes on
   * @throws DomainException REJECTED_BUSINESS_LOGIC when {@code oldPassword} is wrong,
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait after too many wrong ones,
   *     INVALID_NEW_PASSWORD when the other will not do
   */
  public ConsoleUser changePassword(MerchantCall call, String oldPassword, String newPassword) {
    Staff staff = admit(call);
    MerchantUserRow row = row(staff);
    if (!isPassword(staff, row, oldPassword)) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.secret("oldPassword", "must be your present password"));
    }
    if (newPassword.equals(oldPassword)) {
      throw DomainException.violated(
          ResultCode.INVALID_NEW_PASSWORD,
          Violation.secret("newPassword", "must not be the old one"));
    }
    ProfileView me = reader.read(staff.userId());
    new StaffPassword("newPassword", newPassword)
        .check(me.userId(), me.merchantName(), me.resellerId(), me.name());
    String hash = passwords.hash(newPassword);
    return Retry.onConflict(
        () -> transactions.changePassword(staff, row.credentialVersion(), hash));
  }

  /**
   * A fresh secret for the user's authenticator. Nothing changes before {@link #confirmTotp}.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when a code is asked for
   *     already
   */
  public TotpSetUp beginTotp(MerchantCall call) {
    Staff staff = admit(call);
    ProfileView profile = reader.read(staff.userId());
    byte[] secret = OneTimeCodes.newSecret();
    Retry.runOnConflict(() -> transactions.beginTotp(staff, secret));
    return TotpAddress.of(profile.resellerId() + "/" + profile.userId(), secret);
  }

  /**
   * Turns the second factor on, by a code that proves that the authenticator has the secret. From
   * then on the password alone lets nobody in, on the console or elsewhere; all other sessions end.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when the code is wrong; with WrongState when it
   *     was not begun
   */
  public TotpConfirmed confirmTotp(MerchantCall call, String code) {
    Staff staff = admit(call);
    return Retry.onConflict(() -> transactions.confirmTotp(staff, code));
  }

  /**
   * Turns the second factor off; all other sessions end.
   *
   * @param proof the user's password, or a code
   * @return with whom this session goes on
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it proves nothing; with WrongState when it
   *     is off
   */
  public ConsoleUser endTotp(MerchantCall call, String proof) {
    Staff staff = admit(call);
    prove(staff, proof);
    return Retry.onConflict(() -> transactions.endTotp(staff));
  }

  /**
   * Fresh recovery codes; those before are no longer good.
   *
   * @param proof the user's password, or a code
   * @throws DomainException as {@link #endTotp}
   */
  public List<String> newRecoveryCodes(MerchantCall call, String proof) {
    Staff staff = admit(call);
    prove(staff, proof);
    return Retry.onConflict(() -> transactions.newRecoveryCodes(staff));
  }

  private Staff admit(MerchantCall call) {
    return desk.admit(call, Right.OWN_PROFILE);
  }

  /** Who has left a session open on a desk has not left a way around the second factor. */
  private void prove(Staff staff, String proof) {
    boolean proved =
        (SecondFactors.isPossible(proof) && codes.isRight(staff.userId(), proof, staff.origin()))
            || isPassword(staff, row(staff), proof);
    if (!proved) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.secret("proof", "must be your password or a code that was not used yet"));
    }
  }

  private MerchantUserRow row(Staff staff) {
    return lookup.byId(staff.userId()).orElseThrow();
  }

  /** Limited like a sign-in: who finds an open session has no more guesses than anybody. */
  private boolean isPassword(Staff staff, MerchantUserRow row, String password) {
    String source = staff.origin().address().orElse("unknown");
    return passwordCheck.isRight(
        PrincipalKind.MERCHANT_USER,
        new Credentials.Password("", password, source),
        Optional.of(row.storedPassword()));
  }
}
