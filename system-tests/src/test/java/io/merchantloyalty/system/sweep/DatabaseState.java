package io.merchantloyalty.system.sweep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Count and checksum of every table with business in it, taken at one moment: two that are equal
 * say that nothing was written between them. The server's own stamps and the counts of wrong
 * guesses are no business.
 */
record DatabaseState(Map<String, String> tables) {

  private static final Set<String> NO_BUSINESS =
      Set.of(
          "server_process",
          "server_uptime",
          "guess_count",
          "source_calls",
          "flyway_schema_history");

  /**
   * A wrong PIN is counted in its shopper's row, a try of a code in the code's; when a till was seen
   * is written a while after it was.
   */
  private static final Map<String, Set<String>> NO_BUSINESS_OF =
      Map.of(
          "wallet_user",
          Set.of(
              "pin_attempts", "pin_lockouts", "pin_locked_until", "pin_check_until", "row_version"),
          "activation_code",
          Set.of("attempts"),
          "terminal",
          Set.of("last_seen_at"));

  /** That somebody has shown a wrong secret is told in the log. */
  private static final Map<String, String> BUSINESS_ROWS =
      Map.of("audit_entry", "action not like 'sign-in.%'");

  /** Takes states over one connection, for which it makes the statement once. */
  static final class Camera implements AutoCloseable {

    private final Connection connection;
    private final String sql;

    Camera() throws SQLException {
      this.connection = SweptServer.connect();
      this.sql = sql();
    }

    DatabaseState take() {
      Map<String, String> tables = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          tables.put(rows.getString(1), rows.getString(2) + " rows " + rows.getString(3));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseState(tables);
    }

    /** Forgets wrong guesses, so that the next ones are answered, too. */
    void forgiveGuesses() {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from guess_count");
        statement.executeUpdate("delete from source_calls");
        statement.executeUpdate("update wallet_user set pin_attempts = 0, pin_locked_until = null");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private String sql() throws SQLException {
      Map<String, List<String>> columns = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select table_name, column_name from information_schema.columns"
                      + " where table_schema = database()")) {
        while (rows.next()) {
          String table = rows.getString(1);
          String column = rows.getString(2);
          if (!NO_BUSINESS.contains(table)
              && !NO_BUSINESS_OF.getOrDefault(table, Set.of()).contains(column)) {
            columns
                .computeIfAbsent(table, any -> new ArrayList<>())
                .add("ifnull(hex(`" + column + "`), '-')");
          }
        }
      }
      if (columns.size() < 20) {
        throw new IllegalStateException("too few tables: " + columns.keySet());
      }
      List<String> selects = new ArrayList<>();
      columns.forEach(
          (table, of) ->
              selects.add(
                  "select '%s', count(*), sum(crc32(concat_ws('|', %s))) from `%s` where %s"
                      .formatted(
                          table,
                          String.join(", ", of),
                          table,
                          BUSINESS_ROWS.getOrDefault(table, "true"))));
      return String.join(" union all ", selects);
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** Names of the tables that differ. */
  Set<String> changedSince(DatabaseState before) {
    Set<String> changed = new TreeSet<>();
    tables.forEach(
        (table, now) -> {
          if (!now.equals(before.tables.get(table))) {
            changed.add(table + ": " + before.tables.get(table) + " -> " + now);
          }
        });
    return changed;
  }
}
