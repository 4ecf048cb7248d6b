package io.merchantloyalty.terminal;

import io.merchantloyalty.shared.Retry;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes {@link LastSeen} down, many terminals at a time, a fifth of its period apart. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class LastSeenBackground {

  private static final Logger LOG = Logger.getLogger(LastSeenBackground.class.getName());
  private static final int BATCH = 500;
  private static final long ROUNDS_IN_PERIOD = 5;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private LastSeen seen;
  @Inject private LastSeenTransactions transactions;

  private ScheduledFuture<?> rounds;

  @PostConstruct
  void start() {
    long millis = Math.max(100, seen.every().toMillis() / ROUNDS_IN_PERIOD);
    rounds = scheduler.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  /** Never throws: a throw would end the schedule. */
  private void round() {
    List<Long> batch = seen.take(BATCH);
    while (!batch.isEmpty()) {
      try {
        List<Long> written = batch;
        Duration stale = seen.every().dividedBy(2);
        Retry.runOnConflict(() -> transactions.write(written, stale));
      } catch (RuntimeException e) {
        seen.giveBack(batch);
        LOG.log(Level.WARNING, "terminals that were seen wait to be written: {0}", e.getMessage());
        return;
      }
      batch = seen.take(BATCH);
    }
  }
}
