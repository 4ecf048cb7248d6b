package io.merchantloyalty.merchant.tree;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Lets one transaction at a time change a merchant's tree: two moves that cross could otherwise
 * each be right alone and make a ring together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TreeChanges {

  private static final String BEGIN =
      """
      insert into shop_tree (merchant_id, changed_at) values (:merchant, :now)
      on duplicate key update
        changed_at = greatest(values(changed_at), changed_at + interval 1 microsecond)
      """;

  private static final String MOMENT =
      "select changed_at from shop_tree where merchant_id = :merchant";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Waits for its turn; the first thing that such a transaction does.
   *
   * @return the moment of this change: now, or just after the change before when another process'
   *     clock was ahead
   */
  public Instant begin(long merchantId, Instant now) {
    em.createNativeQuery(BEGIN)
        .setParameter("merchant", merchantId)
        .setParameter("now", now)
        .executeUpdate();
    Object moment =
        em.createNativeQuery(MOMENT).setParameter("merchant", merchantId).getSingleResult();
    return ((Timestamp) moment).toInstant();
  }
}
