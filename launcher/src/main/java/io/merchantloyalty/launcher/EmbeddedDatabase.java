package io.merchantloyalty.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A MariaDB of one's own, as a child process, with its files in one directory. It listens on
 * 127.0.0.1 only and lets in one user, whose password was made on the first start.
 *
 * <p>Life: {@code prepare} takes the directory; {@code launch} stops a process that an earlier,
 * killed owner left over, installs what is missing, and starts; after {@code close} the directory
 * is free again and its data are found by the next one. A process that died or was killed is
 * started again on the same port with {@code restart}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final MariaDbFiles files;
  private final DirectoryLock lock;
  private final boolean forTests;
  private final List<String> extraServerArgs;
  private final int port;
  private final String password;
  private volatile MariaDbProcess process;
  private volatile boolean closed;

  private EmbeddedDatabase(Path directory, boolean forTests, List<String> extraServerArgs) {
    this.files = new MariaDbFiles(directory.toAbsolutePath().normalize());
    this.forTests = forTests;
    this.extraServerArgs = extraServerArgs;
    Directories.make(files.home());
    this.lock = DirectoryLock.take(files.home());
    try {
      this.port = portOf(extraServerArgs);
      this.password = files.password();
    } catch (IOException e) {
      lock.close();
      throw StartFailure.because("cannot write to the directory " + files.home(), e);
    }
  }

  /**
   * Starts a database and waits until it answers: 4 to 9 s the first time, about 1 s later.
   *
   * @param directory where its files are or shall be; may lie anywhere
   * @param extraServerArgs more arguments for mariadbd, such as {@code --port=3307}; they win
   * @throws StartFailure if it does not come up
   */
  public static EmbeddedDatabase start(Path directory, String... extraServerArgs) {
    return prepare(directory, extraServerArgs).launch();
  }

  /** The same with a {@link #superuser}; stopped with the JVM if the test forgets to. */
  public static EmbeddedDatabase startForTests(Path directory, String... extraServerArgs) {
    EmbeddedDatabase database =
        new EmbeddedDatabase(directory, true, List.of(extraServerArgs)).launch();
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop test database"));
    return database;
  }

  /**
   * The connection to a database that another process runs in this directory; empty if none does.
   */
  static Optional<DatabaseLogin> running(Path directory) {
    MariaDbFiles files = new MariaDbFiles(directory.toAbsolutePath().normalize());
    Optional<Integer> port =
        LeftoverDatabase.find(files.processId(), files.data()).flatMap(LeftoverDatabase::port);
    try {
      return port.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new DatabaseLogin(
                  JdbcUrl.embedded(port.get(), MariaDbAccounts.DATABASE),
                  MariaDbAccounts.USER,
                  files.password()));
    } catch (IOException e) {
      throw StartFailure.because("cannot read the password of the database in " + directory, e);
    }
  }

  /** Takes the directory only, so that whoever must stop it has it before it starts. */
  static EmbeddedDatabase prepare(Path directory, String... extraServerArgs) {
    return new EmbeddedDatabase(directory, false, List.of(extraServerArgs));
  }

  EmbeddedDatabase launch() {
    try {
      LeftoverDatabase.stop(files.processId(), files.data());
      MariaDbInstallation.complete(files);
      run();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts a database that has died, on the same port, and waits until it answers.
   *
   * @throws StartFailure if it does not come up
   */
  public void restart() {
    if (isAlive()) {
      throw new IllegalStateException("the database is running, process " + processId());
    }
    run();
  }

  private void run() {
    try {
      MariaDbProcess started =
          MariaDbProcess.start(
              files,
              MariaDbCommand.line(files, port, extraServerArgs),
              MariaDbAccounts.sql(password, forTests));
      process = started;
      if (closed) {
        started.stop();
      }
      try {
        started.awaitReady(login());
      } finally {
        started.forgetAccounts();
      }
    } catch (IOException e) {
      throw StartFailure.because("the embedded database cannot be started: " + e.getMessage(), e);
    }
  }

  /** The product's own login: everything on its database, nothing else. */
  public DatabaseLogin login() {
    return new DatabaseLogin(jdbcUrl(), user(), password);
  }

  /** May everything, such as switching the general log on; only after {@link #startForTests}. */
  public DatabaseLogin superuser() {
    if (!forTests) {
      throw new IllegalStateException("only startForTests makes a superuser");
    }
    return new DatabaseLogin(jdbcUrl(), MariaDbAccounts.SUPERUSER, password);
  }

  /** With all the flags of the driver that the server is run with. */
  public String jdbcUrl() {
    return JdbcUrl.embedded(port, MariaDbAccounts.DATABASE);
  }

  public String user() {
    return MariaDbAccounts.USER;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** Number of the mariadbd process. */
  public long processId() {
    return process.id();
  }

  public boolean isAlive() {
    MariaDbProcess current = process;
    return current != null && current.isAlive();
  }

  boolean isClosed() {
    return closed;
  }

  /** Blocks while the process lives. */
  void awaitEnd() throws InterruptedException {
    process.awaitEnd();
  }

  /** Takes the process away as a power cut would; {@link #restart} recovers it. */
  public void kill() {
    process.kill();
  }

  /** Stops it in good order and frees the directory. Once closed, a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      MariaDbProcess current = process;
      if (current != null) {
        current.stop();
      }
    } finally {
      lock.close();
    }
  }

  private static int portOf(List<String> extraServerArgs) throws IOException {
    for (String arg : extraServerArgs) {
      if (arg.startsWith("--port=")) {
        return Integer.parseInt(arg.substring("--port=".length()));
      }
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
