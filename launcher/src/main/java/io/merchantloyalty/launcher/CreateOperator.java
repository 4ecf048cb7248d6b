package io.merchantloyalty.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Creates an operator ({@code ./run --create-operator NAME}) and starts no server. It starts only
 * the embedded database, if that is not running already, for as long as the command takes. It takes
 * the same system properties as {@link Main}.
 */
public final class CreateOperator {
  private final String userId;
  private final Options options;
  private final Progress progress;
  private final Cleanup cleanup;
  private final Path run = Path.of(System.getProperty("loyalty.run"));

  private CreateOperator(String userId, Options options, Progress progress, Cleanup cleanup) {
    this.userId = userId;
    this.options = options;
    this.progress = progress;
    this.cleanup = cleanup;
  }

  /**
   * Takes the name of the operator, then the options of a start. Options that are not needed are
   * ignored.
   */
  public static void main(String[] args) {
    // migrations and drivers write what they do to a log, and here a person only needs the outcome
    Logger.getLogger("").setLevel(Level.OFF);
    Progress progress = new Progress(System.out, System.err);
    Cleanup cleanup = new Cleanup();
    Runtime.getRuntime().addShutdownHook(cleanup);
    try {
      Path defaultData = Path.of(System.getProperty("loyalty.home"), "data");
      List<String> rest = Arrays.asList(args).subList(1, args.length);
      Options options = Options.parse(rest, System.getenv(), defaultData);
      new CreateOperator(args[0], options, progress, cleanup).create();
      System.exit(0);
    } catch (StartFailure e) {
      end(progress, cleanup, e.getMessage(), e.exitCode());
    } catch (Exception | LinkageError e) {
      end(progress, cleanup, "the operator cannot be made: " + e, 1);
    }
  }

  private static void end(Progress progress, Cleanup cleanup, String line, int exitCode) {
    if (!cleanup.hasBegun()) {
      progress.fail(line);
      System.exit(exitCode);
    }
  }

  private void create() throws Exception {
    cleanup.add(() -> Directories.delete(run));
    String password = NewPassword.take(System.getenv(), NewPassword.terminal());
    DatabaseLogin database = database();
    // reports in words when the database is not one that the product supports
    DatabaseProduct.connect(database);
    try (BusinessTier business = BusinessTier.of(Main.war(), run.resolve("lib"))) {
      business.createOperator(database, userId, password);
    }
    progress.say(
        "the operator "
            + userId
            + " is made, in "
            + options.database().map(DatabaseLogin::place).orElse(options.data().toString())
            + "; what operators do is in docs/operators.md");
  }

  /**
   * The user's own database, the database of a server that uses this data directory, or the
   * embedded one, started.
   */
  private DatabaseLogin database() throws Exception {
    if (options.database().isPresent()) {
      return options.database().get();
    }
    DataDirectory data = new DataDirectory(options.data());
    Optional<DatabaseLogin> running = EmbeddedDatabase.running(data.database());
    if (running.isPresent()) {
      return running.get();
    }
    cleanup.add(data.take(true));
    EmbeddedDatabase embedded = EmbeddedDatabase.prepare(data.database());
    cleanup.add(embedded);
    progress.step("database", () -> embedded.launch().login().place());
    return embedded.login();
  }
}
