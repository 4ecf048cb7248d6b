package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.ServiceStamps;
import io.merchantloyalty.shared.Uptime;
import io.merchantloyalty.shared.Writing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Keeps service time: one row that whoever is up stamps each second. Two stamps further apart than
 * 3 s have downtime between them, and the first to come back adds it, under the row's lock, before
 * it answers anyone. Whatever a process does with deadlines it does on a stamp of its own that is
 * younger than that, so no downtime can be unknown to it. A process whose front door answers nobody
 * does not stamp: a till that was promised 20 s could not have asked during that time.
 */
@ApplicationScoped
public class ServiceTime implements Uptime, ServiceStamps {

  /** Two stamps further apart have downtime between them (spec 02). */
  static final Duration GAP = Duration.ofSeconds(3);

  private static final long FRESH_NANOS = GAP.toNanos() / 2;

  private static final String BEGIN =
      "insert ignore into server_uptime (id, stamped_at, downtime_micros) values (1, ?, 0)";
  private static final String LOCK =
      "select stamped_at, downtime_micros from server_uptime where id = 1 for update";
  private static final String READ =
      "select stamped_at, downtime_micros from server_uptime where id = 1";
  private static final String STAMP =
      "update server_uptime set stamped_at = ?, downtime_micros = ? where id = 1";

  @Resource(lookup = DataSourceConfig.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Clock clock;

  /** Nobody is answered until the web application says so. */
  private volatile BooleanSupplier answers = () -> false;

  private volatile long downtimeMicros;
  private volatile long stampedAtNanos = System.nanoTime() - 2 * FRESH_NANOS;

  @Override
  public Instant serviceTime() {
    return clock.now().minus(downtimeMicros, ChronoUnit.MICROS);
  }

  @Override
  public boolean isFresh() {
    return answers.getAsBoolean() && System.nanoTime() - stampedAtNanos < FRESH_NANOS;
  }

  @Override
  public void serving(BooleanSupplier whetherAnswered) {
    answers = whetherAnswered;
  }

  @Override
  public void stamp() throws SQLException {
    // while nothing can be written, nobody can be paid, so such a time is nobody's loss either
    if (!answers.getAsBoolean() || Writing.isRefused()) {
      downtimeMicros = read();
      return;
    }
    long asked = System.nanoTime();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        downtimeMicros = stamp(connection);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        if (Writing.isRefusedBy(e)) {
          // it is read all the same
          Writing.refused();
          return;
        }
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
    stampedAtNanos = asked;
  }

  /**
   * All downtime until now as other processes know it, in microseconds. A process that has just
   * started is asked before it has read its own result, and must not give deadlines that are too
   * late by all the downtime of the past.
   */
  private long read() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Instant now = clock.now();
      return stamp(connection, READ).map(last -> last.downtimeMicros() + gap(last, now)).orElse(0L);
    }
  }

  /** The downtime since that stamp, in microseconds. */
  private static long gap(Stamp last, Instant now) {
    Duration gap = Duration.between(last.at(), now);
    return gap.compareTo(GAP) > 0 ? gap.toNanos() / 1000 : 0;
  }

  /** All downtime until now, in microseconds. */
  private long stamp(Connection connection) throws SQLException {
    Instant now = clock.now();
    LocalDateTime nowUtc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    Optional<Stamp> last = stamp(connection, LOCK);
    if (last.isEmpty()) {
      // the first time of all; an insert that finds the row holds it shared, and two processes that
      // then want it for themselves are a deadlock: it is let go in between
      try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
        begin.setObject(1, nowUtc);
        begin.executeUpdate();
      }
      connection.commit();
      last = stamp(connection, LOCK);
    }
    Stamp before = last.orElseThrow();
    if (!now.isAfter(before.at())) {
      return before.downtimeMicros();
    }
    long downtime = before.downtimeMicros() + gap(before, now);
    try (PreparedStatement stamp = connection.prepareStatement(STAMP)) {
      stamp.setObject(1, nowUtc);
      stamp.setLong(2, downtime);
      stamp.executeUpdate();
    }
    return downtime;
  }

  private static Optional<Stamp> stamp(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Stamp(
                  row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong(2)))
          : Optional.empty();
    }
  }

  private record Stamp(Instant at, long downtimeMicros) {}
}
