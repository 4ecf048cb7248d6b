package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One database for all tests: they start with its first start, and each leaves it running. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedDatabaseIT {
  // below java.io.tmpdir, with a space, and longer than a socket's name may be
  @TempDir static Path temporary;
  private static Path directory;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void firstStart() throws SQLException {
    directory = temporary.resolve("a checkout/" + "long/".repeat(20) + "mariadb");
    database = EmbeddedDatabase.startForTests(directory);
    run(database.login(), "create table note (text varchar(20))");
    run(database.login(), "insert into note values ('kept 五')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void run(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection = login.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    try (Connection connection = database.login().open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void aRestartFindsTheData() throws Exception {
    String password = database.password();
    database.close();
    database = EmbeddedDatabase.startForTests(directory);
    assertThat(ask("select text from note")).isEqualTo("kept 五");
    assertThat(database.password()).isEqualTo(password);
  }

  @Test
  void aKilledOneComesBackOnTheSamePortWithWhatWasCommitted() throws Exception {
    int port = database.port();
    database.kill();
    assertThat(database.isAlive()).isFalse();
    database.restart();
    assertThat(database.port()).isEqualTo(port);
    assertThat(ask("select text from note")).isEqualTo("kept 五");
  }

  @Test
  void aSecondOneOnTheSameFilesIsRefused() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(directory.toString());
    assertThat(database.isAlive()).isTrue();
  }

  @Test
  void itSpeaksAsTheServerExpects() throws Exception {
    assertThat(
            ask(
                "select concat_ws(' ', @@transaction_isolation, @@innodb_lock_wait_timeout,"
                    + " @@time_zone, @@character_set_database, @@collation_database,"
                    + " @@max_connections, @@bind_address)"))
        .isEqualTo("READ-COMMITTED 3 +00:00 utf8mb4 utf8mb4_unicode_520_ci 200 127.0.0.1");
    assertThat(DatabaseProduct.connect(database.login()).description()).startsWith("MariaDB 11.4.");
  }

  @Test
  void nobodyGetsInOverTcpWithoutThePassword() {
    for (String user : new String[] {"root", "", "loyalty", "loyalty_admin"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "").close())
          .as(user)
          .hasMessageContaining("Access denied");
    }
  }

  @Test
  void theProductsUserHasItsOwnDatabaseOnly() {
    assertThatThrownBy(() -> ask("select count(*) from mysql.global_priv"))
        .hasMessageContaining("denied");
  }

  @Test
  void theSuperuserIsThereForTestsOnly() throws Exception {
    run(database.superuser(), "set global general_log = off");
    DatabaseLogin superuser = database.superuser();
    database.close();
    try (EmbeddedDatabase plain = EmbeddedDatabase.start(directory, "--port=" + database.port())) {
      assertThat(plain.port()).isEqualTo(database.port());
      assertThatThrownBy(() -> superuser.open().close()).hasMessageContaining("Access denied");
    } finally {
      database = EmbeddedDatabase.startForTests(directory);
    }
  }

  @Test
  void thePasswordIsTheOwnersOnlyAndInNoOtherFile() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(directory.resolve("accounts.sql")).doesNotExist();
  }
}
