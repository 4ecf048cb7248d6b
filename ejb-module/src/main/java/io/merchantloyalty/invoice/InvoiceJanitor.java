package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Uptime;
import jakarta.annotation.PostConstruct;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds invoices whose deadline has passed, and has {@link DeadlineTransactions} do what is due,
 * one by one; and payments whose bank is to be asked, for {@link BankJanitor}. It runs in every
 * process and knows of no other: claiming a row decides who does it. While this process cannot know
 * how long the service was away it does nothing.
 */
@ApplicationScoped
class InvoiceJanitor {

  private static final Logger LOG = Logger.getLogger(InvoiceJanitor.class.getName());
  private static final int BATCH = 100;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private static final String DUE_INVOICES =
      "select id from invoice where deadline_at <= ? order by deadline_at limit " + BATCH;
  private static final String DUE_PAYMENTS =
      "select id from payment where check_at <= ? order by check_at limit " + BATCH;

  /** Banks that hang must not hold up what needs none. */
  private static final int CHECKS_AT_ONCE = 16;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;
  @Inject private DeadlineTransactions transactions;
  @Inject private BankJanitor bankJanitor;
  @Inject private Deadlines deadlines;
  @Inject private Uptime uptime;

  /** Payments whose check waits in line or runs. */
  private final Set<Long> checking = ConcurrentHashMap.newKeySet();

  private BoundedExecutor checks;
  private final AtomicBoolean working = new AtomicBoolean();

  @PostConstruct
  void prepare() {
    checks = new BoundedExecutor(threads, CHECKS_AT_ONCE);
  }

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
      due(DUE_INVOICES).forEach(this::meet);
      due(DUE_PAYMENTS).forEach(this::check);
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

  private void check(long paymentId) {
    if (checking.add(paymentId)) {
      checks.execute(
          () -> {
            try {
              bankJanitor.check(paymentId);
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, "payment " + paymentId + " has to wait", e);
            } finally {
              checking.remove(paymentId);
            }
          });
    }
  }

  private List<Long> due(String sql) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
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
