package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.ServiceStamps;
import io.merchantloyalty.shared.Uptime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The row that all processes stamp, and what a process makes of it. */
@ExtendWith(ArquillianExtension.class)
class ServiceTimeIT {

  /** What passes between two statements of a test, on a busy machine. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  @Inject private ServiceStamps stamps;
  @Inject private Uptime uptime;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @AfterEach
  void serveAgain() throws SQLException {
    execute("delete from server_uptime");
    uptime.serving(() -> true);
    stamps.stamp();
  }

  /** The processes stamp one row each second; a deadlock there would close the service. */
  @Test
  void manyWhoStampAtOnceAreNoDeadlock() throws Exception {
    uptime.serving(() -> true);
    // also when they are the first of all
    execute("delete from server_uptime");
    List<Future<?>> stamping = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      stamping.add(
          executor.submit(
              () -> {
                for (int round = 0; round < 100; round++) {
                  stamps.stamp();
                }
                return null;
              }));
    }
    for (Future<?> one : stamping) {
      one.get(60, TimeUnit.SECONDS);
    }
    assertTrue(uptime.isFresh());
  }

  /** It is called before it has heard its own answer; a deadline given then would be too late. */
  @Test
  void aProcessThatIsNotAnsweredYetKnowsAllDowntimeOfThePast() throws SQLException {
    stampUnanswered(Duration.ofDays(3));
    assertBehind(Duration.ofDays(3).plusHours(1));
    assertFalse(uptime.isFresh());
  }

  /** Nor does it keep others from noticing that nobody serves. */
  @Test
  void aProcessThatIsNotAnsweredStampsNothing() throws SQLException {
    assertEquals(stampUnanswered(Duration.ZERO), row());
  }

  @Test
  void theTimeUntilTheFirstStampIsDowntime() throws SQLException {
    uptime.serving(() -> true);
    stampedBefore("1 hour", Duration.ofDays(3));
    stamps.stamp();
    assertBehind(Duration.ofDays(3).plusHours(1));
    assertTrue(uptime.isFresh());
  }

  /**
   * Stamps while nobody is answered, an hour after the last stamp, and returns the row of before. A
   * stamp that the server had begun a moment earlier may still come: then once more.
   */
  private String stampUnanswered(Duration downtime) throws SQLException {
    uptime.serving(() -> false);
    String before = "";
    for (int i = 0; i < 3 && !before.equals(row()); i++) {
      stampedBefore("1 hour", downtime);
      before = row();
      stamps.stamp();
    }
    return before;
  }

  private void assertBehind(Duration downtime) {
    Duration behind = Duration.between(uptime.serviceTime(), clock.now());
    assertTrue(behind.compareTo(downtime) >= 0, behind.toString());
    assertTrue(behind.compareTo(downtime.plus(TOLERANCE)) < 0, behind.toString());
  }

  private void stampedBefore(String interval, Duration downtime) throws SQLException {
    execute(
        "replace into server_uptime (id, stamped_at, downtime_micros)"
            + " values (1, utc_timestamp(6) - interval %s, %d)"
                .formatted(interval, downtime.toNanos() / 1000));
  }

  private String row() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select stamped_at, downtime_micros from server_uptime")) {
      return row.next() ? row.getString(1) + " " + row.getString(2) : "none";
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
