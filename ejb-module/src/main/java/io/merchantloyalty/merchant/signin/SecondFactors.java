package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalLong;

/**
 * Takes the codes of second factors. Each code is good once: the row that remembers it decides, so
 * that of two sign-ins with one code, in whatever processes, one only gets in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SecondFactors {

  private static final int CODE_CHARS_MAX = 100;

  private static final String USE_STEP =
      """
      update merchant_user_totp set last_step = :step
      where user_id = :user and confirmed_at is not null and last_step < :step
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject TotpSecrets secrets;
  @Inject RecoveryCodes recoveryCodes;
  @Inject Audit audit;
  @Inject Clock clock;

  private final OneTimeCodes codes = new OneTimeCodes();

  /** Whether it is a code of this user's that was good until now. */
  public boolean use(long userId, String code, Origin origin) {
    String typed = code.replaceAll("[\\s-]", "");
    if (typed.isEmpty() || typed.length() > CODE_CHARS_MAX) {
      return false;
    }
    return typed.length() == OneTimeCodes.DIGITS
        ? useOneTimeCode(userId, typed)
        : useRecoveryCode(userId, typed, origin);
  }

  private boolean useOneTimeCode(long userId, String code) {
    OptionalLong step =
        secrets
            .confirmed(userId)
            .map(secret -> codes.stepOf(secret, code, clock.now()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && em.createNativeQuery(USE_STEP)
                .setParameter("user", userId)
                .setParameter("step", step.getAsLong())
                .executeUpdate()
            == 1;
  }

  private boolean useRecoveryCode(long userId, String code, Origin origin) {
    if (!recoveryCodes.use(userId, code)) {
      return false;
    }
    MerchantUser user = em.find(MerchantUser.class, userId);
    audit.record(
        AuditEntry.by(PrincipalKind.MERCHANT_USER, userId, "profile.recovery-code-used")
            .ofMerchant(user.merchantId())
            .on("MERCHANT_USER", userId)
            .called(user.userId())
            .changing("", "one less")
            .from(origin.address().orElse(null), origin.correlationId().orElse(null)));
    return true;
  }
}
