package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Writing;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds out when a database that refused a write accepts writes again, so that this process can
 * report itself ready. A small write proves nothing, because it fits into the space that the tables
 * already have. So this class writes a row that needs some megabytes of the disk, and empties the
 * table afterwards. It runs apart from the pulse, because a database without room may keep writers
 * waiting.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class RoomWatch {

  private static final Logger LOG = Logger.getLogger(RoomWatch.class.getName());
  private static final long LOOK_MILLIS = 2000;

  /** Less than the limit of one packet, 16 MB, and more than tables grow by at once. */
  private static final String FILL =
      "insert into room_check (filler) values (repeat('x', 8 * 1024 * 1024))";

  private static final String EMPTY = "truncate table room_check";

  @Resource private ManagedScheduledExecutorService scheduler;

  @Resource(lookup = DataSourceConfig.JNDI_NAME)
  private DataSource dataSource;

  private ScheduledFuture<?> looking;
  private boolean told;

  @PostConstruct
  void start() {
    looking =
        scheduler.scheduleWithFixedDelay(
            this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(true);
  }

  /** Never throws: an exception would end the schedule. */
  private void look() {
    if (!Writing.isRefused()) {
      return;
    }
    if (!told) {
      LOG.warning("the database takes no writes: is its disk full?");
      told = true;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(FILL);
      Writing.taken();
      LOG.info("the database takes writes again");
      told = false;
      statement.executeUpdate(EMPTY);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.FINE, "no room yet", e);
    }
  }
}
