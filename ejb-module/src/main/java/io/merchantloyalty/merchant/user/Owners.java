package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Keeps a merchant from ending up without an owner who can sign in. Whoever changes users first
 * locks all of the merchant's owners and must still be one of them; and nobody takes rights from
 * themselves. So one owner is always left: the one who acts. Of two who demote each other at the
 * same moment, in whatever processes, the second finds that they are no owner any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Owners {

  /** In the order of the index, so that two who wait for each other's rows never meet. */
  private static final String LOCK =
      """
      select u.id from merchant_user u force index (merchant_user_id)
      where u.merchant_id = :merchant and u.role = 'OWNER' and u.enabled and u.password_hash <> ''
      order by u.user_id
      for update
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * The first thing that a change of users does.
   *
   * @throws DomainException ACCESS_DENIED when the caller is no owner any more
   */
  public void lock(Staff caller) {
    List<?> owners =
        em.createNativeQuery(LOCK).setParameter("merchant", caller.merchantId()).getResultList();
    if (owners.stream().noneMatch(id -> ((Number) id).longValue() == caller.userId())) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "you are no owner any more");
    }
  }
}
