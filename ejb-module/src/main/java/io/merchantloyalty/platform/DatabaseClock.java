package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.TimeSamples;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * The database's time, told without asking the database: an offset over {@link System#nanoTime()},
 * which no administrator and no time service can step. The feed's tail brings a fresh sample with
 * each of its queries.
 */
@ApplicationScoped
public class DatabaseClock implements Clock, TimeSamples {

  /**
   * A sample may be wrong by half its round trip; slower ones only count when there was none for a
   * while, and they show that the clock is wrong: a database that hung answers with the time of its
   * return, seconds after the middle of the round trip.
   */
  static final long GOOD_ROUND_TRIP_NANOS = 5_000_000L;

  static final long SAMPLE_AGE_NANOS_MAX = 2_000_000_000L;

  private volatile Sample sample;

  private record Sample(Instant time, long atNanos) {

    Instant at(long nanos) {
      return time.plusNanos(nanos - atNanos);
    }

    /** Whether the clock showed that time between the two readings. */
    boolean agrees(Instant databaseTime, long nanosBefore, long nanosAfter) {
      return !databaseTime.isBefore(at(nanosBefore)) && !databaseTime.isAfter(at(nanosAfter));
    }
  }

  @Override
  public Instant now() {
    Sample s = sample;
    if (s == null) {
      throw new IllegalStateException("the clock is asked before the database was");
    }
    return s.at(System.nanoTime()).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Takes what the database said its time was, somewhere between two readings of {@link
   * System#nanoTime()}.
   */
  public void observe(Instant databaseTime, long nanosBefore, long nanosAfter) {
    Sample s = sample;
    boolean good = nanosAfter - nanosBefore < GOOD_ROUND_TRIP_NANOS;
    if (s == null
        || good
        || (nanosAfter - s.atNanos > SAMPLE_AGE_NANOS_MAX
            && !s.agrees(databaseTime, nanosBefore, nanosAfter))) {
      sample = new Sample(databaseTime, nanosBefore + (nanosAfter - nanosBefore) / 2);
    }
  }

  /** The first sample, before anything else of the product runs. */
  public void synchronise(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      long before = System.nanoTime();
      try (ResultSet row = statement.executeQuery("select utc_timestamp(6)")) {
        row.next();
        observe(
            row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
            before,
            System.nanoTime());
      }
    }
  }
}
