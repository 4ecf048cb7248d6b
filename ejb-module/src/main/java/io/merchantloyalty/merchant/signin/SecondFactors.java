package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.OneTimeCodes;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Takes the codes of second factors. Each code is good once: the row that remembers it decides, so
 * that of two sign-ins with one code, in whatever processes, one only gets in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SecondFactors {

  /** Digits of an authenticator, or a recovery code. */
  private static final Pattern FORM = Pattern.compile("[0-9]{6}|[a-z2-7]{16}");

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

  /** Whether it can be a code at all, so that a password in its place is no guess at one. */
  static boolean isPossible(String code) {
    return FORM.matcher(typed(code)).matches();
  }

  /** Whether it is a code of this user's that was good until now. */
  public boolean use(long userId, String code, Origin origin) {
    if (!isPossible(code)) {
      return false;
    }
    String typed = typed(code);
    return typed.length() == OneTimeCodes.DIGITS
        ? useOneTimeCode(userId, typed)
        : useRecoveryCode(userId, typed, origin);
  }

  private static String typed(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
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
