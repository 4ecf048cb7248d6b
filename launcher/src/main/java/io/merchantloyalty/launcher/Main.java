package io.merchantloyalty.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the database, then the server, then says where it is. {@code ./run} calls it, with these
 * system properties: {@code loyalty.home}, the checkout; {@code loyalty.run}, a fresh unpacked root
 * for this start; {@code loyalty.war}, what to deploy if not the product.
 */
public final class Main {
  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  private final Options options;
  private final Progress progress;
  private final Cleanup cleanup = new Cleanup();
  private boolean logIsOpen;
  private final Path home = Path.of(System.getProperty("loyalty.home"));
  private final Path run = Path.of(System.getProperty("loyalty.run"));
  private final Path war = war();

  private Main(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Takes the arguments that {@code ./run --help} tells. */
  public static void main(String[] args) {
    Progress progress = new Progress(System.out, System.err);
    Main main = null;
    try {
      Path defaultData = Path.of(System.getProperty("loyalty.home"), "data");
      main = new Main(Options.parse(List.of(args), System.getenv(), defaultData), progress);
      main.start();
    } catch (StartFailure e) {
      end(main, progress, e.getMessage(), e, e.exitCode());
    } catch (Exception | LinkageError e) {
      end(main, progress, "the start failed: " + e, e, 1);
    }
  }

  private static void end(
      Main main, Progress progress, String line, Throwable cause, int exitCode) {
    if (main != null && main.logIsOpen) {
      LOG.log(Level.SEVERE, "the start failed", cause);
    }
    // while the JVM ends because of a signal, whatever fails is a consequence and not worth a word
    if (main == null || !main.cleanup.hasBegun()) {
      progress.fail(line);
      System.exit(exitCode);
    }
  }

  /** The WAR that is deployed, or that libraries are taken from. */
  static Path war() {
    Path product = Path.of(System.getProperty("loyalty.home"), "web-module/target/ROOT.war");
    return Path.of(System.getProperty("loyalty.war", product.toString()));
  }

  private void start() throws Exception {
    Runtime.getRuntime().addShutdownHook(cleanup);
    cleanup.add(() -> Directories.delete(run));
    HttpAddress address = new HttpAddress(options.bind(), options.port());
    DataDirectory data = new DataDirectory(options.data());
    DirectoryLock lock = data.take(options.database().isEmpty());
    cleanup.add(lock);
    address.check();
    if (!Files.isReadable(war)) {
      throw StartFailure.because("there is no " + war + "; leave out --no-build");
    }
    ServerLog log = new ServerLog(data.logs());
    log.open(run.resolve("logging.properties"));
    unlessSet("loyalty.log.directory", data.logs().toString());
    logIsOpen = true;
    if (options.database().isPresent()) {
      // asked before its line begins, so that a refusal is the only line there is
      String found = tellTheServer(options.database().get());
      progress.step("database", () -> found);
      serve(address, log, options.database().get());
    } else {
      EmbeddedDatabase database = EmbeddedDatabase.prepare(data.database());
      cleanup.add(database);
      progress.step("database", () -> tellTheServer(database.launch().login()));
      serve(address, log, database.login());
      new DatabaseGuard(database, progress).watch();
    }
  }

  private String tellTheServer(DatabaseLogin login) {
    DatabaseProduct product = DatabaseProduct.connect(login);
    product.settings().forEach(System::setProperty);
    System.setProperty("loyalty.demo", String.valueOf(options.demo()));
    if (options.behindProxy()) {
      // trusts a proxy on this machine; other proxies must be named by whoever runs the server
      unlessSet("loyalty.proxies", "127.0.0.1,::1");
      // all callers share a proxy's address; the proxy has its own limits
      unlessSet("loyalty.door.connections-per-address", "0");
    }
    return product.description() + ", " + login.place();
  }

  /** The server looks a setting up by this name, or as an environment variable. */
  private static void unlessSet(String setting, String value) {
    String variable = setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    if (System.getProperty(setting) == null && System.getenv(variable) == null) {
      System.setProperty(setting, value);
    }
  }

  private void serve(HttpAddress address, ServerLog log, DatabaseLogin database) throws Exception {
    OwnHostName.makeKnown();
    PayaraServer server = new PayaraServer(run, options);
    cleanup.add(server);
    progress.step("server", () -> boot(server, log));
    progress.step("deploying", () -> deploy(server, log));
    new OrderlyStop(server::closeDoor).onSignals();
    new Readiness(address.uri()).await();
    progress.say("ready      after " + progress.elapsed());
    progress.say(new Welcome(address.uri(), log.file()).addresses());
    Optional<Inhabitants> inhabitants = Inhabitants.of(database);
    if (options.demo() && inhabitants.filter(Inhabitants::demo).isPresent()) {
      progress.say(Welcome.signIns(home.resolve("db/src/main/resources/db/demo/sign-ins.txt")));
    }
    if (inhabitants.filter(found -> !found.operator()).isPresent()) {
      progress.say(Welcome.nobodyOperates(options));
    }
  }

  private static String boot(PayaraServer server, ServerLog log) {
    try {
      server.boot();
      return "Payara Micro";
    } catch (Exception e) {
      throw StartFailure.because(
          "the server does not start: " + e.getMessage() + "; its log is " + log.file(), e);
    }
  }

  private String deploy(PayaraServer server, ServerLog log) {
    DeployTrouble trouble = new DeployTrouble();
    Logger root = Logger.getLogger("");
    root.addHandler(trouble);
    boolean deployed = server.deploy(war);
    root.removeHandler(trouble);
    if (!deployed) {
      throw StartFailure.because(
          "the application cannot be deployed"
              + trouble.line().map(line -> " (" + line + ")").orElse("")
              + "; the log is "
              + log.file());
    }
    return String.valueOf(war.getFileName());
  }
}
