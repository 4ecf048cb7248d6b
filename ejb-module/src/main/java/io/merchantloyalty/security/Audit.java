package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The log of who changed what. Append-only: rows are neither changed nor deleted, except that the
 * addresses of erased shoppers are removed. An entry is written in the transaction of the change,
 * so that neither is ever there without the other; a refusal that must be logged is written by the
 * boundary after the rollback (spec 08).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Audit {

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Adds the entry to the caller's transaction; without one the container refuses. A change from
   * something to the same is none, and leaves no entry: somebody pressed Save without a change.
   */
  public void record(AuditEntry entry) {
    if (!entry.changesNothing()) {
      entityManager.persist(entry.recorded(ids.next(), clock.now()));
    }
  }
}
