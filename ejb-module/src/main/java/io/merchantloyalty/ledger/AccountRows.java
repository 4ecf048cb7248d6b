package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.Optional;

/** Finds the accounts that keep no balance, or makes them. */
@Stateless
public class AccountRows {

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Inject Ids ids;
  @Inject Clock clock;

  /** The id of an account, seen from the caller's transaction if there is one. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Long> find(AccountKind kind, long ownerId, Currency currency) {
    return entityManager
        .createQuery(
            "select a.id from LedgerAccount a"
                + " where a.ownerId = :owner and a.kind = :kind and a.currency = :currency",
            Long.class)
        .setParameter("owner", ownerId)
        .setParameter("kind", kind)
        .setParameter("currency", currency)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Makes an account unless another was first, in a transaction of its own: the first payments of a
   * merchant must not fail on each other. The caller may hold locks, but only of shoppers'
   * accounts, so the two transactions cannot wait for each other.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void makeUnlessMade(AccountKind kind, long ownerId, Currency currency) {
    entityManager
        .createNativeQuery(
            "insert ignore into ledger_account"
                + " (id, kind, owner_id, currency, created_at, row_version)"
                + " values (:id, :kind, :owner, :currency, :at, 0)")
        .setParameter("id", ids.next())
        .setParameter("kind", kind.name())
        .setParameter("owner", ownerId)
        .setParameter("currency", currency.getCurrencyCode())
        .setParameter("at", clock.now())
        .executeUpdate();
  }
}
