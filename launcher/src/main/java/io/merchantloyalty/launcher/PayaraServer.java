package io.merchantloyalty.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara Micro in this JVM, started from an unpacked root, with the settings that we rely on. */
final class PayaraServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PayaraServer.class.getName());
  private static final String NETWORK = "configs.config.server-config.network-config.";
  private static final String LISTENER =
      NETWORK + "network-listeners.network-listener.http-listener.";
  private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
  // not pages and answers: their compressed length would help to guess secrets, and their tags
  // would have to differ
  private static final String COMPRESSED =
      "text/css,text/javascript,application/javascript,image/svg+xml";
  private static final int COMPRESSED_BYTES_MIN = 1024;
  // waiting tills and shoppers are held asynchronously, so threads are for work on few cores
  private static final int HTTP_THREADS_MAX = 50;
  private static final String NAME = "ROOT";
  private static final String STOP_THREAD = "GlassFish Shutdown Hook";

  private static final String SCHEDULER =
      "resources.managed-scheduled-executor-service.concurrent/__defaultManagedScheduledExecutorService.";
  private static final int SCHEDULER_THREADS = 8;

  private final PayaraMicroBoot micro;
  private volatile AdminCommandRunner commandRunner;
  private volatile PayaraMicroRuntime runtime;

  /**
   * @param root an unpacked root that no server has run in yet
   */
  PayaraServer(Path root, Options options) {
    // without these, "ready" would be said while nothing is deployed that could be asked
    System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
    System.setProperty("mp.health.default.startup.empty.response", "DOWN");
    micro =
        PayaraMicro.getInstance()
            .setRootDir(root.toFile())
            .setHttpPort(options.port())
            .setMaxHttpThreads(HTTP_THREADS_MAX)
            // not setNoCluster: that alone is obeyed then, and the data grid opens a port to the
            // world
            .setNoHazelcast(true)
            .setPreBootHandler(
                commands -> {
                  commandRunner = commands;
                  configure(commands, options);
                });
  }

  private static void configure(AdminCommandRunner commands, Options options) {
    set(commands, LISTENER + "address=" + options.bind());
    // the default closes a connection after 250 requests, in the middle of a till's polling
    set(commands, HTTP + "max-connections=-1");
    // the front door reads bodies of HTTP/1.1 only; the streams of HTTP/2 would bypass it
    set(commands, HTTP + "http2-enabled=false");
    if (options.behindProxy()) {
      // who called over TLS is told so by the proxy: cookies and redirects are made accordingly
      set(commands, HTTP + "scheme-mapping=X-Forwarded-Proto");
    }
    set(commands, HTTP + "compression=on");
    set(commands, HTTP + "compressable-mime-type=" + COMPRESSED);
    set(commands, HTTP + "compression-min-size-bytes=" + COMPRESSED_BYTES_MIN);
    // the default is one thread for everything that is done each second: work that hangs would hold
    // up the rest
    set(commands, SCHEDULER + "core-pool-size=" + SCHEDULER_THREADS);
    // a transaction that hangs must end before the feed stops waiting for its row (30 s)
    set(commands, "configs.config.server-config.transaction-service.timeout-in-seconds=10");
    set(commands, "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
  }

  private static void set(AdminCommandRunner commands, String setting) {
    ClusterCommandResult result = commands.run("set", setting);
    if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
      throw StartFailure.because(
          "the server does not take " + setting + ": " + result.getOutput(),
          result.getFailureCause());
    }
  }

  void boot() throws BootstrapException {
    runtime = micro.bootStrap();
  }

  /** Returns whether it worked; why not is in the server's log. */
  boolean deploy(Path war) {
    // deploy answers true for most failures, too
    return runtime.deploy(NAME, "/", war.toFile())
        && runtime.getDeployedApplicationNames().contains(NAME);
  }

  /**
   * Stops listening while the application still runs. The operating system then refuses new
   * callers, who try again or elsewhere.
   */
  void closeDoor() {
    ClusterCommandResult result = commandRunner.run("set", LISTENER + "enabled=false");
    if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
      LOG.log(
          Level.WARNING,
          "the HTTP listener does not end: " + result.getOutput(),
          result.getFailureCause());
    }
  }

  /**
   * Payara stops itself when the JVM ends; whichever of the two came first, it has then stopped.
   */
  @Override
  public void close() throws InterruptedException {
    try {
      micro.shutdown();
    } catch (BootstrapException | RuntimeException itsOwnHookWasFirst) {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals(STOP_THREAD)) {
          thread.join();
        }
      }
    }
  }
}
