package io.merchantloyalty.security;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The rows of {@link SourceLimits}. */
@Stateless
public class SourceCalls {

  /** Assignments run from left to right: the second still sees the window that the first judged. */
  private static final String COUNT =
      """
      insert into source_calls (source_sha256, purpose, counted_from, calls)
      values (:source, :purpose, :now, 1)
      on duplicate key update
        calls = if(counted_from <= :ended, 1, calls + 1),
        counted_from = if(counted_from <= :ended, :now, counted_from)
      """;

  private static final String COUNTED =
      """
      select calls, counted_from from source_calls
      where source_sha256 = :source and purpose = :purpose and counted_from > :ended
      """;

  private static final String TAKE_BACK =
      """
      update source_calls set calls = calls - 1
      where source_sha256 = :source and purpose = :purpose and calls > 0
      """;

  /** A few at a time, so that nobody's call pays for all. */
  private static final String FORGET =
      "delete from source_calls where counted_from <= :ended limit 20";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** So many calls since then. */
  public record Counted(int calls, Instant from) {}

  /** Counts one more, in a transaction of its own; {@code ended}: windows from then are over. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Counted count(byte[] source, String purpose, Instant now, Instant ended) {
    em.createNativeQuery(COUNT)
        .setParameter("source", source)
        .setParameter("purpose", purpose)
        .setParameter("now", now)
        .setParameter("ended", ended)
        .executeUpdate();
    Counted counted = counted(source, purpose, ended).orElseThrow();
    if (counted.calls == 1) {
      em.createNativeQuery(FORGET).setParameter("ended", ended).executeUpdate();
    }
    return counted;
  }

  /** One less, if any. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void takeBack(byte[] source, String purpose) {
    em.createNativeQuery(TAKE_BACK)
        .setParameter("source", source)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  private Optional<Counted> counted(byte[] source, String purpose, Instant ended) {
    return NativeRow.of(
            em.createNativeQuery(COUNTED)
                .setParameter("source", source)
                .setParameter("purpose", purpose)
                .setParameter("ended", ended)
                .getResultList())
        .stream()
        .map(row -> new Counted(row.integer(), row.time()))
        .findFirst();
  }
}
