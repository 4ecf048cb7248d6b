package io.merchantloyalty.work;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a second: is there work that another process left, or that is to be forgotten? */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkBackground {

  private static final Logger LOG = Logger.getLogger(WorkBackground.class.getName());
  private static final long TICK_MILLIS = 1_000;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private WorkClerk clerk;

  private ScheduledFuture<?> pulse;

  @PostConstruct
  void start() {
    pulse =
        scheduler.scheduleWithFixedDelay(
            this::beat, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    pulse.cancel(true);
  }

  /** Never throws: a throw would end the schedule. */
  private void beat() {
    try {
      clerk.look();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "work has to wait", e);
    }
  }
}
