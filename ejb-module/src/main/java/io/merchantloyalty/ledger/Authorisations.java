package io.merchantloyalty.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;

/**
 * The authorisations that the current transaction works on. Each is read once, or added when it is
 * born, and then kept beside the transaction: what was born in it is not in the database yet, and a
 * look would cost a statement.
 */
@ApplicationScoped
public class Authorisations {

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Resource TransactionSynchronizationRegistry transaction;

  /** The authorisation made under that key. The shopper's account must be locked before. */
  public Optional<Authorisation> named(String key) {
    if (transaction.getResource(place(key)) instanceof Authorisation known) {
      return Optional.of(known);
    }
    Optional<Authorisation> read = Authorisation.from(history(key));
    read.ifPresent(authorisation -> add(key, authorisation));
    return read;
  }

  /** Keeps a new authorisation until the transaction ends. */
  public void add(String key, Authorisation authorisation) {
    transaction.putResource(place(key), authorisation);
  }

  private List<LedgerTransfer> history(String key) {
    return entityManager
        .createQuery(
            "select t from LedgerTransfer h join LedgerTransfer t"
                + " on t.authorisationId = h.authorisationId join fetch t.postings"
                + " where h.idempotencyKey = :key and h.kind = :hold order by t.id",
            LedgerTransfer.class)
        .setParameter("key", key)
        .setParameter("hold", TransferKind.HOLD)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  private static String place(String key) {
    return Authorisations.class.getName() + "/" + key;
  }
}
