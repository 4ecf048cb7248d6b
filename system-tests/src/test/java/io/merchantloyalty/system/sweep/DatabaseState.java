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
   * A wrong PIN is counted in its shopper's row, and a try of a code in the code's row. The time
   * when a till was last seen is written a while later.
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

  /** The log records that somebody has sent a wrong secret. */
  private static final Map<String, String> BUSINESS_ROWS =
      Map.of("audit_entry", "action not like 'sign-in.%'");

  /**
   * Takes states over one connection. The database counts the changed rows of each table. Only
   * tables whose count has changed since the last look are read again.
   */
  static final class Camera implements AutoCloseable {

    private final Connection connection;
    private final Map<String, String> checksums;
    private final Map<String, Set<String>> cascades;
    private final Map<String, Seen> seen = new TreeMap<>();

    /** The state of a table at a given count of changed rows. */
    private record Seen(long changes, String state) {}

    Camera() throws SQLException {
      this.connection = SweptServer.connect();
      this.checksums = checksums();
      this.cascades = cascades();
    }

    DatabaseState take() {
      try {
        Map<String, Long> changes = changes();
        Map<String, String> tables = new TreeMap<>();
        for (String table : checksums.keySet()) {
          long now = changes(table, changes);
          Seen before = seen.get(table);
          if (before == null || before.changes() != now) {
            seen.put(table, new Seen(now, state(table)));
          }
          tables.put(table, seen.get(table).state());
        }
        return new DatabaseState(tables);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Forgets wrong guesses, so that the next ones are answered, too. */
    void forgiveGuesses() {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from guess_count");
        statement.executeUpdate("delete from source_calls");
        statement.executeUpdate(
            "update wallet_user set pin_attempts = 0, pin_locked_until = null"
                + " where pin_attempts <> 0 or pin_locked_until is not null");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /**
     * Rows changed since the database started, by table, including those of changes that were
     * rolled back.
     */
    private Map<String, Long> changes() throws SQLException {
      Map<String, Long> changes = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select table_name, rows_changed from information_schema.table_statistics"
                      + " where table_schema = database()")) {
        while (rows.next()) {
          changes.put(rows.getString(1), rows.getLong(2));
        }
      }
      if (!changes.containsKey("server_uptime")) {
        throw new IllegalStateException("the database does not count: " + changes.keySet());
      }
      return changes;
    }

    /**
     * Rows that are deleted with a row of another table are not counted. The count of that table
     * stands for them.
     */
    private long changes(String table, Map<String, Long> counted) {
      long changes = counted.getOrDefault(table, 0L);
      for (String above : cascades.getOrDefault(table, Set.of())) {
        changes += changes(above, counted);
      }
      return changes;
    }

    /** For each table whose rows are deleted with rows of others, those others. */
    private Map<String, Set<String>> cascades() throws SQLException {
      Map<String, Set<String>> cascades = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select table_name, referenced_table_name from"
                      + " information_schema.referential_constraints"
                      + " where constraint_schema = database() and delete_rule = 'CASCADE'")) {
        while (rows.next()) {
          cascades
              .computeIfAbsent(rows.getString(1), any -> new TreeSet<>())
              .add(rows.getString(2));
        }
      }
      return cascades;
    }

    private String state(String table) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(checksums.get(table))) {
        row.next();
        return row.getString(1) + " rows " + row.getString(2);
      }
    }

    /** The statement for each table that holds business data. */
    private Map<String, String> checksums() throws SQLException {
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
      Map<String, String> statements = new TreeMap<>();
      columns.forEach(
          (table, of) ->
              statements.put(
                  table,
                  "select count(*), sum(crc32(concat_ws('|', %s))) from `%s` where %s"
                      .formatted(
                          String.join(", ", of),
                          table,
                          BUSINESS_ROWS.getOrDefault(table, "true"))));
      return statements;
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
