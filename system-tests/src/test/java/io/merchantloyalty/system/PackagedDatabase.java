package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The MariaDB that the distribution packages, used like a customer's own database: with its
 * built-in defaults, a database made by one plain statement, and an ordinary user. It is a process
 * of its own on a free port of 127.0.0.1; the package's service is not used. Where this machine
 * allows it, its files are on a small disk of their own.
 */
final class PackagedDatabase implements AutoCloseable {

  private static final String PROGRAM = "/usr/sbin/mariadbd";
  private static final String INSTALLER = "/usr/bin/mariadb-install-db";
  private static final String SECRET = "a-secret-of-its-own";
  private static final int DISK_MEGABYTES = 320;
  private static final long START_MILLIS_MAX = 60_000;

  private final Process process;
  private final Path data;
  private final int port;
  private final boolean hasItsOwnDisk;

  private PackagedDatabase(Process process, Path data, int port, boolean hasItsOwnDisk) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.hasItsOwnDisk = hasItsOwnDisk;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  static PackagedDatabase start() throws IOException, InterruptedException {
    Path home = Places.fresh("packaged-db");
    Path made = home.resolve("made");
    Path data = Files.createDirectories(home.resolve("data"));
    run(
        home,
        List.of(
            INSTALLER,
            "--no-defaults",
            "--datadir=" + made,
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    Path accounts = Files.writeString(home.resolve("accounts.sql"), accounts());
    boolean own = Namespaces.canMount();
    int port = Ports.free();
    List<String> command = new ArrayList<>();
    if (own) {
      command.addAll(Namespaces.withMounts());
    }
    command.addAll(
        List.of(
            "sh",
            "-ec",
            (own ? "mount -t tmpfs -o size=" + DISK_MEGABYTES + "m none \"$1\"; " : "")
                + "cp -a \"$2/.\" \"$1\"; shift 2; exec \"$@\"",
            "sh",
            data.toString(),
            made.toString(),
            PROGRAM,
            "--no-defaults",
            "--datadir=" + data,
            "--socket=mariadb.sock",
            "--pid-file=mariadb.pid",
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--init-file=" + accounts));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("mariadb.log").toFile())
            .start();
    PackagedDatabase database = new PackagedDatabase(process, data, port, own);
    database.awaitReady(home.resolve("mariadb.log"));
    return database;
  }

  /** One statement per line. The character set is named, as docs/decisions/0002 requires. */
  private static String accounts() {
    return String.join(
        "\n",
        "create database loyalty character set utf8mb4;",
        "create user 'loyalty'@'127.0.0.1' identified by '" + SECRET + "';",
        "grant all on loyalty.* to 'loyalty'@'127.0.0.1';",
        "");
  }

  /** The URL as an operator would write it, without any flags. */
  DatabaseLogin login() {
    return new DatabaseLogin("jdbc:mysql://127.0.0.1:" + port + "/loyalty", "loyalty", SECRET);
  }

  /** For the tests' own look-ups, with the flags that times and letters need. */
  DatabaseLogin look() {
    return new DatabaseLogin(
        login().url() + "?sslMode=DISABLED&connectionTimeZone=UTC&characterEncoding=UTF-8",
        login().user(),
        login().password());
  }

  /** Whether its disk can be filled without harm to anything else. */
  boolean hasItsOwnDisk() {
    return hasItsOwnDisk;
  }

  /** A file on that disk, seen from outside the namespace that it is mounted in. */
  Path onItsDisk(String name) {
    return Path.of("/proc/" + process.pid() + "/root" + data.resolve(name));
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS_MAX);
    while (process.isAlive() && System.nanoTime() < until) {
      try (Connection connection = look().open()) {
        if (!connection.isClosed()) {
          return;
        }
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    close();
    throw new AssertionError("the packaged database does not start:\n" + Files.readString(log));
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path log = directory.resolve("install.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " failed:\n" + Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
