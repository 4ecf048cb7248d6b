package io.merchantloyalty.security;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of {@link GuessLimits}: of each guess three, by pair of target and source, by target and
 * by source. They are always locked in that order, before they are read.
 */
@Stateless
public class GuessRows {

  private static final Duration KNOWN_FOR = Duration.ofDays(30);
  private static final Duration COUNTED_FOR = Duration.ofDays(1);

  private static final String PAIR = "PAIR";
  private static final String TARGET = "TARGET";
  private static final String SOURCE = "SOURCE";

  private static final String LOCK =
      """
      insert into guess_count (scope, subject, failures, window_from)
      values ('PAIR', :pair, 0, :now), ('TARGET', :target, 0, :now), ('SOURCE', :source, 0, :now)
      on duplicate key update failures = failures
      """;

  private static final String THE_THREE =
      """
      where (scope = 'PAIR' and subject = :pair)
        or (scope = 'TARGET' and subject = :target)
        or (scope = 'SOURCE' and subject = :source)
      """;

  private static final String READ =
      "select scope, failures, window_from, lockouts, locked_until, right_at from guess_count\n"
          + THE_THREE;

  private static final String WRITE =
      """
      insert into guess_count (scope, subject, failures, window_from, lockouts, locked_until)
      values ('PAIR', :pair, :failures, :now, :lockouts, :lockedUntil),
        ('TARGET', :target, :targetFailures, :targetFrom, 0, null),
        ('SOURCE', :source, :sourceFailures, :sourceFrom, 0, null)
      on duplicate key update
        failures = values(failures), window_from = values(window_from),
        lockouts = values(lockouts), locked_until = values(locked_until)
      """;

  private static final String RIGHT =
      """
      update guess_count
      set failures = if(scope = 'PAIR', 0, greatest(failures - 1, 0)), lockouts = 0,
        locked_until = null, right_at = if(scope = 'PAIR', :now, null)
      """
          + THE_THREE;

  private static final String FORGET =
      """
      delete from guess_count
      where (scope = 'PAIR' and subject like :pairs) or (scope = 'TARGET' and subject = :target)
      """;

  /** A few at a time, so that nobody's call pays for all. */
  private static final String FORGET_OLD =
      """
      delete from guess_count
      where window_from <= :counted and (right_at is null or right_at <= :known) limit 20
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** What is allowed. */
  public record Rules(AttemptRule pair, WindowRule target, WindowRule source) {}

  /** The result of counting. */
  public record Counted(boolean isNew, boolean locks) {}

  private record Row(
      WindowRule.Counted counted, Attempts attempts, boolean isKnown, boolean isNew) {}

  /**
   * Counts one more, in a transaction of its own; a refusal rolls it back.
   *
   * @return whether the pair is new, and whether it is locked from now on
   * @throws DomainException when it would be one too many
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Counted count(GuessKeys keys, Rules rules, Instant now) {
    of(LOCK, keys).setParameter("now", now).executeUpdate();
    Map<String, Row> found = read(keys, now);
    Row pair = found.get(PAIR);
    WindowRule.Counted target = found.get(TARGET).counted;
    WindowRule.Counted source = found.get(SOURCE).counted;
    Attempts counted = rules.pair.count(pair.attempts, now);
    if (!pair.isKnown) {
      rules.target.refuseIfFull(target, now);
      rules.source.refuseIfFull(source, now);
    }
    write(keys, counted, rules.target.oneMore(target, now), rules.source.oneMore(source, now), now);
    return new Counted(pair.isNew, counted.lockedUntil().isPresent());
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void right(GuessKeys keys, Instant now) {
    of(RIGHT, keys).setParameter("now", now).executeUpdate();
  }

  public void forget(String target) {
    em.createNativeQuery(FORGET)
        .setParameter("pairs", target + ":%")
        .setParameter("target", target)
        .executeUpdate();
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void forgetOld(Instant now) {
    em.createNativeQuery(FORGET_OLD)
        .setParameter("counted", now.minus(COUNTED_FOR))
        .setParameter("known", now.minus(KNOWN_FOR))
        .executeUpdate();
  }

  private Map<String, Row> read(GuessKeys keys, Instant now) {
    Map<String, Row> rows = new HashMap<>();
    for (NativeRow row : NativeRow.of(of(READ, keys).getResultList())) {
      String scope = row.text();
      int failures = row.integer();
      Instant from = row.time();
      Attempts attempts = new Attempts(failures, row.integer(), row.timeIfAny());
      Optional<Instant> rightAt = row.timeIfAny();
      rows.put(
          scope,
          new Row(
              new WindowRule.Counted(failures, from),
              attempts,
              rightAt.filter(at -> now.isBefore(at.plus(KNOWN_FOR))).isPresent(),
              failures == 0 && rightAt.isEmpty()));
    }
    return rows;
  }

  private void write(
      GuessKeys keys,
      Attempts pair,
      WindowRule.Counted target,
      WindowRule.Counted source,
      Instant now) {
    of(WRITE, keys)
        .setParameter("failures", pair.count())
        .setParameter("now", now)
        .setParameter("lockouts", pair.lockouts())
        .setParameter("lockedUntil", pair.lockedUntil().orElse(null))
        .setParameter("targetFailures", target.count())
        .setParameter("targetFrom", target.from())
        .setParameter("sourceFailures", source.count())
        .setParameter("sourceFrom", source.from())
        .executeUpdate();
  }

  private Query of(String sql, GuessKeys keys) {
    return em.createNativeQuery(sql)
        .setParameter("pair", keys.pair())
        .setParameter("target", keys.target())
        .setParameter("source", keys.source());
  }
}
