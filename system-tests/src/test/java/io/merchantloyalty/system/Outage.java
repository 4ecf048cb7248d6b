package io.merchantloyalty.system;

import com.mysql.cj.jdbc.JdbcConnection;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a database can be away, and how it comes back. */
enum Outage {
  /** The process is stopped: connections stand, and nobody answers on them. */
  HANGS {
    @Override
    void begin(EmbeddedDatabase database) throws IOException, InterruptedException {
      signal("-STOP", database.processId());
    }

    @Override
    void end(EmbeddedDatabase database) throws IOException, InterruptedException {
      signal("-CONT", database.processId());
    }
  },
  /** The process is killed: nobody listens. */
  GONE {
    @Override
    void begin(EmbeddedDatabase database) {
      database.kill();
    }

    @Override
    void end(EmbeddedDatabase database) {
      database.restart();
    }
  },
  /** The process runs a sixth of the time: everything is answered, and late. */
  SLOW {
    private Thread brake;

    @Override
    void begin(EmbeddedDatabase database) {
      long pid = database.processId();
      brake = new Thread(() -> brake(pid), "brake");
      brake.start();
    }

    private static void brake(long pid) {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          signal("-STOP", pid);
          Thread.sleep(250);
          signal("-CONT", pid);
          Thread.sleep(50);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    void end(EmbeddedDatabase database) throws IOException, InterruptedException {
      brake.interrupt();
      brake.join();
      signal("-CONT", database.processId());
    }

    @Override
    boolean isAway() {
      return false;
    }
  },
  /** Somebody else has all connections, also those that the server had. */
  OUT_OF_CONNECTIONS {
    private final List<Connection> taken = new ArrayList<>();
    private Connection root;

    @Override
    void begin(EmbeddedDatabase database) throws SQLException {
      // kept open: the place that it leaves would be the server's
      root = database.superuser().open();
      try (Statement sql = root.createStatement()) {
        sql.execute("set global max_connections = 10");
        // the server takes what it can get, too: until nothing is left for it
        for (List<Long> theirs = others(sql); !theirs.isEmpty(); theirs = others(sql)) {
          for (long connection : theirs) {
            kill(sql, connection);
          }
          fill(database);
        }
      }
    }

    private void fill(EmbeddedDatabase database) {
      try {
        while (true) {
          taken.add(
              DriverManager.getConnection(
                  database.jdbcUrl(), database.user(), database.password()));
        }
      } catch (SQLException full) {
        // as wanted
      }
    }

    private static void kill(Statement sql, long connection) throws SQLException {
      try {
        sql.execute("kill " + connection);
      } catch (SQLException e) {
        if (e.getErrorCode() != NO_SUCH_CONNECTION) {
          throw e;
        }
      }
    }

    private boolean isOurs(long id) throws SQLException {
      for (Connection connection : taken) {
        if (connection.unwrap(JdbcConnection.class).getId() == id) {
          return true;
        }
      }
      return false;
    }

    /** Those of the server. */
    private List<Long> others(Statement sql) throws SQLException {
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery(
              "select id from information_schema.processlist where user = 'loyalty'")) {
        while (rows.next()) {
          if (!isOurs(rows.getLong(1))) {
            ids.add(rows.getLong(1));
          }
        }
      }
      return ids;
    }

    @Override
    void end(EmbeddedDatabase database) throws SQLException {
      try (Statement sql = root.createStatement()) {
        sql.execute("set global max_connections = 200");
      }
      root.close();
      for (Connection connection : taken) {
        connection.close();
      }
      taken.clear();
    }
  };

  private static final int NO_SUCH_CONNECTION = 1094;

  abstract void begin(EmbeddedDatabase database) throws Exception;

  abstract void end(EmbeddedDatabase database) throws Exception;

  /** Whether nobody can be served while it lasts. */
  boolean isAway() {
    return true;
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    if (new ProcessBuilder("kill", name, String.valueOf(pid)).start().waitFor() != 0) {
      throw new IllegalStateException("no signal reaches " + pid);
    }
  }
}
