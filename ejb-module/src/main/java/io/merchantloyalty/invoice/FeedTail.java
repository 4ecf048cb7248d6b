package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.TimeSamples;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads the end of the timeline: one query, however many wait. Ids are handed out before their
 * transactions commit, so an id that is skipped may still appear: it stays a gap, asked for again,
 * for longer than any transaction may last. The same query brings the database's time.
 */
@ApplicationScoped
class FeedTail {

  /** Longer than the transaction timeout of 10 s. */
  static final long GAP_NANOS = 30_000_000_000L;

  static final int GAPS_MAX = 1000;
  private static final int ROWS_MAX = 5000;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Inject private InvoiceFeed feed;
  @Inject private TimeSamples time;

  private final Map<Long, Long> gaps = new TreeMap<>();
  private long highest = -1;

  /** Reads what is new and wakes who waits for it. Called by one thread. */
  void read() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      if (highest < 0) {
        highest = end(connection);
      }
      forgetOldGaps();
      try (PreparedStatement query = connection.prepareStatement(query(gaps.size()))) {
        query.setLong(1, highest);
        int parameter = 1;
        for (Long gap : gaps.keySet()) {
          query.setLong(++parameter, gap);
        }
        long before = System.nanoTime();
        try (ResultSet rows = query.executeQuery()) {
          boolean first = true;
          while (rows.next()) {
            if (first) {
              time.observe(instant(rows), before, System.nanoTime());
              first = false;
            }
            long id = rows.getLong(2);
            if (!rows.wasNull()) {
              seen(id);
              feed.changed(rows.getLong(3));
            }
          }
        }
      }
    }
  }

  private void seen(long id) {
    if (gaps.remove(id) != null) {
      return;
    }
    long now = System.nanoTime();
    for (long skipped = highest + 1; skipped < id && gaps.size() < GAPS_MAX; skipped++) {
      gaps.put(skipped, now);
    }
    highest = Math.max(highest, id);
  }

  private void forgetOldGaps() {
    long now = System.nanoTime();
    gaps.values().removeIf(since -> now - since > GAP_NANOS);
  }

  /** The time is there even when nothing is new. */
  private static String query(int gapCount) {
    String known =
        gapCount == 0
            ? ""
            : " or t.id in (" + String.join(",", Collections.nCopies(gapCount, "?")) + ")";
    return "select utc_timestamp(6), t.id, t.invoice_id from (select 1) one"
        + " left join invoice_timeline t on t.id > ?"
        + known
        + " order by t.id limit "
        + ROWS_MAX;
  }

  private static long end(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select coalesce(max(id), 0) from invoice_timeline");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** For tests. */
  Collection<Long> gaps() {
    return gaps.keySet();
  }
}
