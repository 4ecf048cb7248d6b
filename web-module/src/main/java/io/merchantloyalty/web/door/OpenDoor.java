package io.merchantloyalty.web.door;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * The front door in the listeners of this server, with its rounds and its bell, until it is closed.
 */
final class OpenDoor implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(OpenDoor.class.getName());

  /** The rounds and the bell. */
  private static final int THREADS = 2;

  /**
   * A scheduler of its own: the server's scheduler works with the database, which may hang, and a
   * bell that waits must not delay anything else.
   */
  private final ScheduledExecutorService scheduler =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "front door");
            thread.setDaemon(true);
            return thread;
          });

  private final List<Listeners.Found> listeners;
  private final FrontDoor door;
  private final BooleanSupplier answers;

  /**
   * Puts the front door in.
   *
   * @throws ReflectiveOperationException when the server's listeners are not known
   */
  OpenDoor(HeadRule rule, Duration bodyTime, int connectionsPerAddress)
      throws ReflectiveOperationException {
    listeners = Listeners.all();
    int threads = listeners.stream().mapToInt(Listeners.Found::threads).min().orElse(1);
    door =
        new FrontDoor(
            DoorLimits.usual(bodyTime, connectionsPerAddress, threads), InContext.of(rule));
    listeners.forEach(listener -> DoorFrame.hang(door, listener.transport(), listener.chain()));
    everySecond(new Rounds(door));
    answers = bell();
    LOG.info(() -> "the front door stands in " + listeners.size() + " listeners");
  }

  /** Whether calls are answered. */
  BooleanSupplier answers() {
    return answers;
  }

  /**
   * Only where a call in plain HTTP can be made. A listener with TLS alone is assumed to answer.
   */
  private BooleanSupplier bell() {
    return listeners.stream()
        .filter(listener -> !listener.secure())
        .findFirst()
        .map(listener -> new DoorBell(listener.address()))
        .map(
            bell -> {
              everySecond(bell);
              return (BooleanSupplier) bell::isAnswered;
            })
        .orElse(() -> true);
  }

  private void everySecond(Runnable task) {
    scheduler.scheduleWithFixedDelay(task, 0, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    listeners.forEach(listener -> DoorFrame.unhang(door, listener.chain()));
  }
}
