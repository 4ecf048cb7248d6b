package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Uptime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds invoices whose deadline has passed, and has {@link DeadlineTransactions} do what is due,
 * one by one. It runs in every process and knows of no other: claiming a row decides who does it.
 * While this process cannot know how long the service was away it does nothing.
 */
@ApplicationScoped
class InvoiceJanitor {

  private static final Logger LOG = Logger.getLogger(InvoiceJanitor.class.getName());
  private static final int BATCH = 100;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private static final String DUE =
      "select id from invoice where deadline_at <= ? order by deadline_at limit " + BATCH;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;
  @Inject private DeadlineTransactions transactions;
  @Inject private Deadlines deadlines;
  @Inject private Uptime uptime;

  private final AtomicBoolean working = new AtomicBoolean();

  /** Begins a round on a thread of its own, unless the last one still runs. */
  void round() {
    if (uptime.isFresh() && working.compareAndSet(false, true)) {
      try {
        threads.execute(this::work);
      } catch (RuntimeException e) {
        working.set(false);
        throw e;
      }
    }
  }

  private void work() {
    try {
      List<Long> due = due();
      due.forEach(this::meet);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "deadlines have to wait", e);
    } finally {
      working.set(false);
    }
  }

  /** Freshness is asked for each: a long round may run into a time that we know nothing about. */
  private void meet(long invoiceId) {
    if (!uptime.isFresh()) {
      return;
    }
    try {
      Retry.runOnConflict(() -> transactions.meet(invoiceId));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "invoice " + invoiceId + " is stuck at its deadline", e);
      Retry.runOnConflict(() -> transactions.postpone(invoiceId, PAUSE_AFTER_FAILURE));
    }
  }

  private List<Long> due() throws SQLException {
    List<Long> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setObject(1, LocalDateTime.ofInstant(deadlines.now(), ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getLong(1));
        }
      }
    }
    return due;
  }
}
