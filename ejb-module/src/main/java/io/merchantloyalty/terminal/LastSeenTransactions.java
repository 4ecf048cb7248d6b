package io.merchantloyalty.terminal;

import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What {@link LastSeenBackground} writes, two statements for many terminals. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LastSeenTransactions {

  /** Whoever has a terminal's row right now is not waited for: it will be seen again. */
  private static final String CLAIM =
      """
      select t.id from terminal t
      where t.id in (:terminals) and (t.last_seen_at is null or t.last_seen_at < :stale)
      order by t.id
      for update skip locked
      """;

  /** The row's version stays: nobody else's change is made for an older state by this. */
  private static final String WRITE =
      "update terminal set last_seen_at = :now where id in (:terminals)";

  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Notes that they were seen.
   *
   * @param stale those that another process has noted within this time are left as they are
   */
  public void write(List<Long> terminalIds, Duration stale) {
    Instant now = clock.now();
    List<?> claimed =
        em.createNativeQuery(CLAIM)
            .setParameter("terminals", terminalIds)
            .setParameter("stale", now.minus(stale))
            .getResultList();
    if (!claimed.isEmpty()) {
      em.createNativeQuery(WRITE)
          .setParameter("now", now)
          .setParameter("terminals", claimed)
          .executeUpdate();
    }
  }
}
