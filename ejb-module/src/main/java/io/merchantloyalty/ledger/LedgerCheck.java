package io.merchantloyalty.ledger;

import io.merchantloyalty.ledger.LedgerReport.CurrencySum;
import io.merchantloyalty.shared.Clock;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks that the whole ledger holds what double entry promises: for tests, after load runs, and
 * for operators (spec 01, Money). Reads everything, so it may take minutes on a large ledger; it
 * holds up nobody.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerCheck {

  /** A statement here reads whole tables: the pool's own limit is made for payments. */
  private static final Duration STATEMENT_MAX = Duration.ofMinutes(10);

  @Resource(lookup = "java:app/jdbc/loyalty")
  DataSource dataSource;

  @Inject Clock clock;

  /**
   * Checks the ledger of one moment. Payments that run meanwhile are seen whole or not at all: all
   * statements read one snapshot, for which this transaction alone is REPEATABLE READ.
   *
   * @throws IllegalStateException when the database does not answer
   */
  public LedgerReport check() {
    try (Connection connection = dataSource.getConnection()) {
      int limit = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, (int) STATEMENT_MAX.toMillis());
      try (Statement statement = connection.createStatement()) {
        return checkSnapshot(statement);
      } finally {
        connection.setNetworkTimeout(Runnable::run, limit);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger could not be read", e);
    }
  }

  private LedgerReport checkSnapshot(Statement statement) throws SQLException {
    // holds for the next transaction only, so that the connection goes back to the pool as it was
    statement.execute("set transaction isolation level repeatable read");
    statement.execute("start transaction with consistent snapshot, read only");
    try {
      Instant at = clock.now();
      LedgerQueries ledger = new LedgerQueries(statement);
      long transfers = ledger.transfers();
      List<CurrencySum> currencies = ledger.currencies();
      List<String> faults = new ArrayList<>();
      for (CurrencySum sum : currencies) {
        if (sum.sumMinor() != 0) {
          faults.add("all postings in " + sum.currency() + " sum to " + sum.sumMinor());
        }
      }
      faults.addAll(ledger.faults());
      return new LedgerReport(faults.isEmpty(), at, transfers, currencies, faults);
    } finally {
      statement.execute("rollback");
    }
  }
}
