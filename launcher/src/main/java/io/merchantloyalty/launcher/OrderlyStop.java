package io.merchantloyalty.launcher;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import sun.misc.Signal;

/**
 * Lets calls be answered before the server is dismantled. All hooks of the JVM run at the same
 * time. The server's own hook is among them, and stops beans, validators and the HTTP listener in
 * an order in which calls end with 500. So this class catches the signals, and the JVM begins to
 * end only when no call is running any more. A second signal skips the waiting.
 */
final class OrderlyStop {
  private static final Logger LOG = Logger.getLogger(OrderlyStop.class.getName());

  /** The web application uses this name, too. */
  private static final String GATE = "io.merchantloyalty:type=StopGate";

  /** Longer than a transaction may last (10 s). */
  private static final long PATIENCE_MILLIS = 12_000;

  /** The time in which callers on an open connection are told to go elsewhere. */
  private static final long GRACE_MILLIS = 1_000;

  private static final int EXIT_BY_SIGNAL = 128;

  private final Runnable closeDoor;
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * @param closeDoor ends the HTTP listener once all calls are answered
   */
  OrderlyStop(Runnable closeDoor) {
    this.closeDoor = closeDoor;
  }

  /** From now on SIGTERM and Ctrl-C stop in order. */
  void onSignals() {
    for (String name : List.of("TERM", "INT")) {
      try {
        Signal.handle(new Signal(name), signal -> stop(EXIT_BY_SIGNAL + signal.getNumber()));
      } catch (IllegalArgumentException e) {
        // the JVM was told to leave signals alone; the hooks still run
        LOG.log(Level.FINE, "no orderly stop on SIG" + name, e);
      }
    }
  }

  private void stop(int exitCode) {
    try {
      if (begun.compareAndSet(false, true)) {
        closeGate();
        leaveTime();
        closeDoor.run();
      }
    } finally {
      System.exit(exitCode);
    }
  }

  private static void leaveTime() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeGate() {
    try {
      Object allAnswered =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName(GATE),
                  "close",
                  new Object[] {PATIENCE_MILLIS},
                  new String[] {long.class.getName()});
      if (!Boolean.TRUE.equals(allAnswered)) {
        LOG.warning("some calls are cut off by the stop");
      }
    } catch (JMException | RuntimeException e) {
      LOG.log(Level.WARNING, "calls are cut off by the stop", e);
    }
  }
}
