package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.ServiceStamps;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The pulse of this feature: follows the timeline, quickly while somebody waits and once a second
 * otherwise (the clock wants its sample), rings the waiters' alarms, and once a second stamps
 * service time and lets the janitor begin a round. It wakes and never works: work is for the
 * executor.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class InvoiceBackground {

  private static final Logger LOG = Logger.getLogger(InvoiceBackground.class.getName());
  private static final long TICK_MILLIS = 20;
  private static final long STAMP_NANOS = 1_000_000_000L;
  private static final long IDLE_READ_NANOS = 1_000_000_000L;
  private static final long AWAY_READ_NANOS = 500_000_000L;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private FeedTail tail;
  @Inject private InvoiceFeed feed;
  @Inject private StatusWaits waits;
  @Inject private ServiceStamps serviceTime;
  @Inject private InvoiceJanitor janitor;

  private ScheduledFuture<?> pulse;
  private ScheduledFuture<?> bell;
  private long lastStamp = System.nanoTime() - STAMP_NANOS;
  private long lastRead = System.nanoTime() - IDLE_READ_NANOS;
  private boolean answering;
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    pulse = scheduler.scheduleWithFixedDelay(this::beat, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    // apart from the reading, which may hang with the database: waiters are told in time all the
    // same
    bell = scheduler.scheduleWithFixedDelay(this::ring, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    pulse.cancel(true);
    bell.cancel(true);
  }

  /** Never throws: a throw would end the schedule. */
  private void beat() {
    if (!isTime()) {
      return;
    }
    lastRead = System.nanoTime();
    try {
      tail.read();
      stamp();
      feed.read();
      if (!answering) {
        LOG.info("the database answers");
      }
      answering = true;
    } catch (SQLException | RuntimeException e) {
      if (answering && Retry.isConflict(e)) {
        // it does answer; all of it is due again at the next tick, or both would be a second older
        // than they may be
        LOG.log(Level.FINE, "a conflict, tried again", e);
        lastRead -= IDLE_READ_NANOS;
        lastStamp -= STAMP_NANOS;
        return;
      }
      feed.failed();
      if (answering && !stopped) {
        LOG.log(Level.WARNING, "the database does not answer", e);
      }
      answering = false;
    }
  }

  /** A database that is away is asked twice a second, however many wait: each try is an error. */
  private boolean isTime() {
    long since = System.nanoTime() - lastRead;
    return answering ? feed.isWatched() || since >= IDLE_READ_NANOS : since >= AWAY_READ_NANOS;
  }

  /** Never throws either. */
  private void ring() {
    try {
      waits.ring();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "those who wait cannot be woken", e);
    }
  }

  /** Before anyone is answered again: whoever pays next gets a deadline that knows of the gap. */
  private void stamp() throws SQLException {
    if (System.nanoTime() - lastStamp >= STAMP_NANOS || !answering) {
      lastStamp = System.nanoTime();
      serviceTime.stamp();
      janitor.round();
    }
  }
}
