package io.merchantloyalty.invoice;

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

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private FeedTail tail;
  @Inject private InvoiceFeed feed;
  @Inject private StatusWaits waits;
  @Inject private ServiceStamps serviceTime;
  @Inject private InvoiceJanitor janitor;

  private ScheduledFuture<?> pulse;
  private long lastStamp = System.nanoTime() - STAMP_NANOS;
  private long lastRead = System.nanoTime() - IDLE_READ_NANOS;
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    pulse = scheduler.scheduleWithFixedDelay(this::beat, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    pulse.cancel(true);
  }

  /** Never throws: a throw would end the schedule. */
  private void beat() {
    try {
      if (feed.isWatched() || System.nanoTime() - lastRead >= IDLE_READ_NANOS) {
        lastRead = System.nanoTime();
        tail.read();
        stamp();
        healthy(true);
      }
      waits.ring();
    } catch (SQLException | RuntimeException e) {
      if (!stopped && feed.isHealthy()) {
        LOG.log(Level.WARNING, "the database does not answer", e);
      }
      healthy(false);
    }
  }

  /** Before anyone is answered again: whoever pays next gets a deadline that knows of the gap. */
  private void stamp() throws SQLException {
    if (System.nanoTime() - lastStamp >= STAMP_NANOS || !feed.isHealthy()) {
      lastStamp = System.nanoTime();
      serviceTime.stamp();
      janitor.round();
    }
  }

  private void healthy(boolean answers) {
    if (answers && !feed.isHealthy()) {
      LOG.info("the database answers");
    }
    feed.nowHealthy(answers);
  }
}
