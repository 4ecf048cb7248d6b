package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the database was really told, from its own general log. Leaves out what nobody's call
 * causes: the feed's query, which runs however many wait, the beat, the looks of the janitors and
 * of the clerk of long work, and this log itself.
 */
final class StatementLog implements AutoCloseable {

  private static final String FEED = "select utc_timestamp(6)";
  private static final String UPTIME = " server_uptime ";
  private static final String WORK = "select id, kind from work where due_at <=";
  private static final String SEEN = "last_seen_at";

  /** An index that only the janitor uses. */
  private static final String DEADLINES = "force index (invoice_due)";

  private static final String BANKS = " where check_at <=";

  private final Connection connection;

  private StatementLog(Connection connection) {
    this.connection = connection;
  }

  static StatementLog of(DatabaseLogin superuser) throws SQLException {
    StatementLog log =
        new StatementLog(
            DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password()));
    log.execute("set global log_output = 'TABLE'");
    return log;
  }

  /** A statement as it came, with the connection that it came on. */
  record Entry(long connection, String text) {

    boolean isData() {
      return startsWith("select") || startsWith("with") || isWrite();
    }

    boolean isWrite() {
      return startsWith("insert") || startsWith("update") || startsWith("delete");
    }

    private boolean startsWith(String word) {
      return text.toLowerCase(Locale.ROOT).startsWith(word);
    }
  }

  /** Everything that the database is told while {@code work} runs. */
  List<Entry> during(Runnable work) throws SQLException {
    execute("set global general_log = 'OFF'");
    execute("truncate table mysql.general_log");
    execute("set global general_log = 'ON'");
    try {
      work.run();
    } finally {
      execute("set global general_log = 'OFF'");
    }
    List<Entry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select thread_id, convert(argument using utf8mb4) from mysql.general_log"
                    + " where command_type in ('Query', 'Execute') and thread_id <> connection_id() order by event_time")) {
      while (rows.next()) {
        String text = rows.getString(2).strip();
        if (!isBackground(text)) {
          entries.add(new Entry(rows.getLong(1), text));
        }
      }
    }
    return entries;
  }

  private static boolean isBackground(String text) {
    return text.startsWith(FEED)
        || text.contains(DEADLINES)
        || text.contains(BANKS)
        || text.startsWith(WORK)
        || (text.contains(SEEN) && (text.startsWith("update") || text.contains("skip locked")))
        || text.contains(UPTIME);
  }

  /** SELECT, INSERT, UPDATE, DELETE. */
  static List<String> data(List<Entry> entries) {
    return entries.stream().filter(Entry::isData).map(Entry::text).toList();
  }

  /** Commits of transactions that wrote, and writes that were their own transaction. */
  static int writingCommits(List<Entry> entries) {
    int commits = 0;
    Set<Long> inTransaction = new HashSet<>();
    Set<Long> wrote = new HashSet<>();
    for (Entry entry : entries) {
      String text = entry.text().toLowerCase(Locale.ROOT);
      if (text.startsWith("set autocommit=0") || text.startsWith("start transaction")) {
        inTransaction.add(entry.connection());
      } else if (entry.isWrite()) {
        wrote.add(entry.connection());
        if (!inTransaction.contains(entry.connection())) {
          commits++;
          wrote.remove(entry.connection());
        }
      } else if (text.startsWith("commit") && wrote.remove(entry.connection())) {
        commits++;
      } else if (text.startsWith("set autocommit=1")) {
        inTransaction.remove(entry.connection());
      }
    }
    return commits;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
