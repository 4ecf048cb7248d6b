package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.OneTimeCodes;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What {@link Profiles} writes, each call in one transaction that has the user's row for itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ProfileTransactions {

  private static final String OFF = "off";
  private static final String ON = "on";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject TotpSecrets secrets;
  @Inject RecoveryCodes recoveryCodes;
  @Inject Audit audit;
  @Inject Clock clock;

  private final OneTimeCodes codes = new OneTimeCodes();

  public void prefer(Staff staff, ChangePreferences command) {
    MerchantUser user = locked(staff);
    String before = user.preferences();
    user.prefer(command.language(), command.timeZone());
    record(staff, user, "profile.preferences", before, user.preferences());
  }

  /** {@code seenVersion}: whose password was checked; another since then is not overwritten. */
  public ConsoleUser changePassword(Staff staff, int seenVersion, String hash) {
    MerchantUser user = locked(staff);
    if (user.credentialVersion() != seenVersion) {
      throw new DomainException(
          ResultCode.AUTHENTICATION_FAILED, "your password has just been changed");
    }
    user.takePassword(hash);
    record(staff, user, "profile.password", "", "a new one");
    return goingOn(user);
  }

  public void beginTotp(Staff staff, byte[] secret) {
    MerchantUser user = locked(staff);
    if (secrets.confirmed(user.id()).isPresent()) {
      throw DomainException.wrongState("codes are asked for already: turn that off first", ON);
    }
    secrets.begin(user.id(), secret);
  }

  public TotpConfirmed confirmTotp(Staff staff, String code) {
    MerchantUser user = locked(staff);
    byte[] secret =
        secrets
            .begun(user.id())
            .orElseThrow(() -> DomainException.wrongState("nothing waits for a code", OFF));
    long step =
        codes
            .stepOf(secret, code.replaceAll("\\s", ""), clock.now())
            .orElseThrow(
                () ->
                    DomainException.violated(
                        ResultCode.REJECTED_BUSINESS_LOGIC,
                        Violation.secret(
                            "code", "must be the code that your authenticator shows now")));
    secrets.confirm(user.id(), step);
    List<String> recovery = replaceRecoveryCodes(user);
    user.endSessions();
    record(staff, user, "profile.totp", OFF, ON);
    return new TotpConfirmed(goingOn(user), recovery);
  }

  public ConsoleUser endTotp(Staff staff) {
    MerchantUser user = locked(staff);
    refuseUnlessOn(user);
    secrets.end(user.id());
    recoveryCodes.forget(user.id());
    user.endSessions();
    record(staff, user, "profile.totp", ON, OFF);
    return goingOn(user);
  }

  public List<String> newRecoveryCodes(Staff staff) {
    MerchantUser user = locked(staff);
    refuseUnlessOn(user);
    List<String> made = replaceRecoveryCodes(user);
    record(staff, user, "profile.recovery-codes", "", made.size() + " new ones");
    return made;
  }

  private void refuseUnlessOn(MerchantUser user) {
    if (secrets.confirmed(user.id()).isEmpty()) {
      throw DomainException.wrongState("no codes are asked for", OFF);
    }
  }

  private List<String> replaceRecoveryCodes(MerchantUser user) {
    recoveryCodes.forget(user.id());
    List<String> made = RecoveryCodes.make();
    made.forEach(code -> recoveryCodes.keep(user.id(), code));
    return made;
  }

  private MerchantUser locked(Staff staff) {
    return em.find(MerchantUser.class, staff.userId(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static ConsoleUser goingOn(MerchantUser user) {
    return new ConsoleUser(user.id(), user.credentialVersion(), true);
  }

  private void record(Staff staff, MerchantUser user, String action, String from, String to) {
    audit.record(
        staff.did(action).on("MERCHANT_USER", user.id()).called(user.userId()).changing(from, to));
  }
}
