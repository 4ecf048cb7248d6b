package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server started by {@code ./run}, on 127.0.0.1 and a free port, as a process of its own. Ends by
 * its process id, also when the test JVM does.
 */
public final class ServerProcess implements AutoCloseable {

  /** Starting is most of what a test's server does: without the second compiler it takes half. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private static final Duration START_MAX = Duration.ofMinutes(5);
  private static final Duration STOP_MAX = Duration.ofSeconds(60);

  private final ProcessBuilder command;
  private final Process process;
  private final Path data;
  private final Path output;
  private final URI base;
  private final Thread guard;
  private final long launchedNanos = System.nanoTime();
  private boolean wasReady;

  private ServerProcess(ProcessBuilder command, Path data, Path output, URI base)
      throws IOException {
    this.command = command;
    this.process = command.start();
    this.data = data;
    this.output = output;
    this.base = base;
    this.guard = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(guard);
  }

  /**
   * Starts on a database that the test owns, with demo data if it is empty. Secrets are hashed
   * quickly.
   */
  public static ServerProcess on(DatabaseLogin database, String name, String... more) {
    return on(List.of(), database, name, more);
  }

  /** The same; {@code machine}: the beginning of a command that runs the rest of it elsewhere. */
  static ServerProcess on(
      List<String> machine, DatabaseLogin database, String name, String... more) {
    String[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = CheapHashes.SETTING;
    ServerProcess server = start(machine, database, name, all);
    CheapHashes.in(database);
    return server;
  }

  /** The same for tests that measure the time of a hash: as slow as the product's. */
  static ServerProcess withSlowHashes(DatabaseLogin database, String name, String... more) {
    return start(List.of(), database, name, more);
  }

  private static ServerProcess start(
      List<String> machine, DatabaseLogin database, String name, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--db", database.url(), "--db-user", database.user(), "--demo"));
    arguments.addAll(List.of(more));
    return start(machine, name, Optional.of(database.password()), arguments);
  }

  /** With the database that {@code ./run} brings. */
  static ServerProcess withItsOwnDatabase(String name, String... more) {
    return start(List.of(), name, Optional.empty(), List.of(more));
  }

  private static ServerProcess start(
      List<String> machine, String name, Optional<String> password, List<String> more) {
    ServerProcess server = launch(machine, name, password, more);
    server.awaitReady();
    return server;
  }

  static ServerProcess launch(String name, Optional<String> password, List<String> more) {
    return launch(List.of(), name, password, more);
  }

  private static ServerProcess launch(
      List<String> machine, String name, Optional<String> password, List<String> more) {
    try {
      int port = Ports.free();
      Path data = Places.work(name);
      Path output = data.resolveSibling(name + "-" + port + ".out");
      List<String> command = new ArrayList<>(machine);
      command.addAll(
          List.of(
              Places.checkout().resolve("run").toString(),
              "--no-build",
              "--port",
              String.valueOf(port)));
      command.addAll(List.of("--data", data.toString()));
      command.addAll(more);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      builder.environment().merge("JAVA_OPTS", QUICK_START, (own, quick) -> own + " " + quick);
      password.ifPresent(secret -> builder.environment().put("LOYALTY_DB_PASSWORD", secret));
      return new ServerProcess(builder, data, output, URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public URI base() {
    return base;
  }

  public Path data() {
    return data;
  }

  public long pid() {
    return process.pid();
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end and gives its exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("still running:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM, as an operator or a service manager would. */
  int stop() {
    process.destroy();
    int code = awaitEnd();
    Runtime.getRuntime().removeShutdownHook(guard);
    return code;
  }

  /** SIGKILL, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
    Runtime.getRuntime().removeShutdownHook(guard);
  }

  /** Starts a server that has ended, on the same port, and waits until it is ready. */
  public ServerProcess again() {
    try {
      ServerProcess next = new ServerProcess(command, data, output, base);
      next.awaitReady();
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  /** Waits until it says that it is ready. */
  public void awaitReady() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest ready =
        HttpRequest.newBuilder(base.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long until = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < until) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended:\n" + output());
      }
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          if (!wasReady) {
            wasReady = true;
            Timings.serverStarted(data.getFileName().toString(), launchedNanos);
          }
          return;
        }
      } catch (IOException e) {
        // not listening yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause(100);
    }
    process.destroyForcibly();
    throw new AssertionError("not ready in " + START_MAX + ":\n" + output());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
