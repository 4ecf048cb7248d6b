package io.merchantloyalty.shared;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a transaction again when the database chose it as the victim of a conflict. Stands outside
 * the transaction, because interceptors of an EJB run inside it (spec 08, Retry). A lost connection
 * is never retried: whether a commit got through cannot be known, so the caller hears
 * SERVICE_UNAVAILABLE and asks again.
 */
public final class Retry {

  static final int TRIES_MAX = 4;
  private static final String SQL_STATE_CONFLICT = "40";
  private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
  private static final int MYSQL_DEADLOCK = 1213;

  /** The driver closes statements and connections by itself only when the link is lost. */
  private static final String CLOSED_UNDERNEATH = "No operations allowed after";

  private static final int CAUSES_MAX = 20;

  private Retry() {}

  /**
   * The result of {@code transaction}, tried up to four times in all.
   *
   * @throws DomainException SYSTEM_BUSY when every try met a conflict, SERVICE_UNAVAILABLE when the
   *     database is away; else what the transaction threw, a refusal without its wrapping
   */
  public static <T> T onConflict(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        throwUnlessConflict(e);
        if (attempt == TRIES_MAX) {
          throw new DomainException(
              ResultCode.SYSTEM_BUSY,
              "too many calls for the same thing at once",
              new Details.RetryAfter(1));
        }
      }
    }
  }

  /** {@link #onConflict} for what returns nothing. */
  public static void runOnConflict(Runnable transaction) {
    onConflict(
        () -> {
          transaction.run();
          return null;
        });
  }

  private static void throwUnlessConflict(RuntimeException e) {
    Optional<DomainException> refusal =
        cause(e, DomainException.class::isInstance).map(DomainException.class::cast);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (isConflict(e)) {
      return;
    }
    throw outage(e).map(RuntimeException.class::cast).orElse(e);
  }

  /**
   * What callers are told about a failure of the database itself: ask again. Empty for every other
   * failure. A database that accepts no writes is noted in {@link Writing}.
   */
  public static Optional<DomainException> outage(Throwable e) {
    if (Writing.isRefusedBy(e)) {
      Writing.refused();
      return Optional.of(
          new DomainException(
              ResultCode.SERVICE_UNAVAILABLE,
              "the service can change nothing right now",
              new Details.RetryAfter(Writing.RETRY_AFTER_SECONDS)));
    }
    return isDatabaseAway(e) ? Optional.of(unavailable()) : Optional.empty();
  }

  /** What callers are told while the database is away: ask again. */
  public static DomainException unavailable() {
    return new DomainException(
        ResultCode.SERVICE_UNAVAILABLE,
        "the service is not available right now",
        new Details.RetryAfter(1));
  }

  /** A deadlock or a lost race: the database answers, and the same again may succeed. */
  public static boolean isConflict(Throwable e) {
    return cause(
            e,
            c ->
                c instanceof OptimisticLockException
                    || c instanceof PessimisticLockException
                    || c instanceof LockTimeoutException
                    || (c instanceof SQLException s && isConflict(s)))
        .isPresent();
  }

  private static boolean isConflict(SQLException e) {
    return e.getErrorCode() == MYSQL_DEADLOCK
        || e.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT
        || (e.getSQLState() != null && e.getSQLState().startsWith(SQL_STATE_CONFLICT));
  }

  /**
   * A connection that broke, or none to be had: the pool says the latter by a message only. A
   * commit whose answer was lost is a SystemException: it may have got through or not.
   */
  public static boolean isDatabaseAway(Throwable e) {
    return cause(
            e,
            c ->
                c instanceof SQLTransientConnectionException
                    || c instanceof SQLNonTransientConnectionException
                    || c instanceof SystemException
                    || (c instanceof SQLException s
                        && s.getSQLState() != null
                        && s.getSQLState().startsWith("08"))
                    || (c instanceof SQLException s
                        && String.valueOf(s.getMessage()).contains("allocating a connection"))
                    || (c instanceof SQLException s
                        && String.valueOf(s.getMessage()).startsWith(CLOSED_UNDERNEATH)))
        .isPresent();
  }

  static Optional<Throwable> cause(Throwable e, Predicate<Throwable> wanted) {
    Throwable c = e;
    for (int depth = 0; c != null && depth < CAUSES_MAX; depth++, c = c.getCause()) {
      if (wanted.test(c)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }
}
