package io.merchantloyalty.work;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds work that is due, claims it and has its {@link WorkKind} do it, a few at a time. It runs in
 * every process and knows of no other: claiming a row decides who does it.
 */
@ApplicationScoped
public class WorkClerk {

  private static final Logger LOG = Logger.getLogger(WorkClerk.class.getName());

  /** Of one process: long work must not take the connections of those who pay. */
  private static final int RUNS_AT_ONCE = 2;

  private static final int BATCH = 20;

  private static final String DUE =
      "select id, kind from work where due_at <= ? order by due_at limit " + BATCH;

  @Resource(lookup = "java:app/jdbc/loyalty")
  DataSource dataSource;

  @Resource ManagedExecutorService threads;
  @Inject WorkRuns runs;
  @Inject Clock clock;
  @Inject @Any Instance<WorkKind> kinds;

  private final Semaphore free = new Semaphore(RUNS_AT_ONCE);
  private final AtomicBoolean looking = new AtomicBoolean();

  private record Due(long id, String kind) {}

  /** Begins to look for work on a thread of its own, unless that is going on. */
  void look() {
    if (looking.compareAndSet(false, true)) {
      try {
        threads.execute(this::find);
      } catch (RuntimeException e) {
        looking.set(false);
        throw e;
      }
    }
  }

  private void find() {
    try {
      for (Due due : due()) {
        if (!free.tryAcquire()) {
          return;
        }
        take(due);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "work has to wait", e);
    } finally {
      looking.set(false);
    }
  }

  /** Has a place of {@link #free}, which goes with the run. */
  private void take(Due due) {
    boolean runs = false;
    try {
      Optional<WorkKind> kind = kind(due.kind());
      // another release of the server may know it
      if (kind.isPresent()) {
        Optional<WorkClaim> claim = Retry.onConflict(() -> this.runs.meet(due.id()));
        if (claim.isPresent()) {
          threads.execute(() -> run(kind.get(), claim.get()));
          runs = true;
        }
      }
    } finally {
      if (!runs) {
        free.release();
      }
    }
  }

  private void run(WorkKind kind, WorkClaim claim) {
    try {
      kind.run(new WorkRun(runs, claim));
      Retry.runOnConflict(() -> runs.finish(claim.workId(), claim.attempt()));
    } catch (WorkStopped e) {
      ended(() -> runs.stopped(claim.workId(), claim.attempt()));
    } catch (DomainException e) {
      refused(claim, e);
    } catch (RuntimeException e) {
      broken(claim, e);
    } finally {
      free.release();
      look();
    }
  }

  private void refused(WorkClaim claim, DomainException e) {
    if (e.code() == ResultCode.SERVICE_UNAVAILABLE || e.code() == ResultCode.SYSTEM_BUSY) {
      LOG.log(Level.WARNING, "work {0} has to wait", claim.order().reference());
    } else {
      ended(() -> runs.fail(claim.workId(), claim.attempt(), sentence(e)));
    }
  }

  private void broken(WorkClaim claim, RuntimeException e) {
    LOG.log(Level.SEVERE, "work " + claim.order().reference() + " failed", e);
    if (Retry.outage(e).isEmpty()) {
      ended(
          () ->
              runs.fail(
                  claim.workId(),
                  claim.attempt(),
                  "the server failed; its log tells more under " + claim.order().reference()));
    }
  }

  private static String sentence(DomainException e) {
    return e.details() instanceof io.merchantloyalty.shared.Details.Violations wrong
        ? wrong.list().get(0).field()
            + " "
            + wrong.list().get(0).rule()
            + wrong.list().get(0).value().map(value -> " (" + value + ")").orElse("")
        : e.getMessage();
  }

  /** What cannot be written now is found again when the claim ends. */
  private static void ended(Runnable transaction) {
    try {
      Retry.runOnConflict(transaction);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the end of a work could not be written", e);
    }
  }

  private Optional<WorkKind> kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  private List<Due> due() throws SQLException {
    List<Due> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setObject(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(new Due(rows.getLong(1), rows.getString(2)));
        }
      }
    }
    return due;
  }
}
