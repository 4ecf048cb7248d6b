package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.GuessLimits;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What {@link Invitations} writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class InvitationTransactions {

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject LinkTokens tokens;
  @Inject GuessLimits limits;
  @Inject Audit audit;

  public void accept(long userId, String token, String passwordHash, Origin origin) {
    MerchantUser user = em.find(MerchantUser.class, userId, LockModeType.PESSIMISTIC_WRITE);
    // between the look and here it may have been used, revoked, or the user disabled
    if (!user.isEnabled() || !tokens.use(userId, token)) {
      throw Invitations.notGood();
    }
    user.takePassword(passwordHash);
    limits.forget(PrincipalKind.MERCHANT_USER, userId);
    audit.record(
        AuditEntry.by(PrincipalKind.MERCHANT_USER, userId, "user.accept")
            .ofMerchant(user.merchantId())
            .on(UserTransactions.SUBJECT, userId)
            .called(user.userId())
            .changing("invited", "has chosen a password")
            .from(origin.address().orElse(null), origin.correlationId().orElse(null)));
  }
}
