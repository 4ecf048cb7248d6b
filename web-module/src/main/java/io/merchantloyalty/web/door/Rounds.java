package io.merchantloyalty.web.door;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks all guests once a second and disconnects those whose time is over: for a body, for reading
 * an answer, for sending anything at all, or for leaving after having been turned away.
 */
final class Rounds implements Runnable {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  /** The time to read an answer, before the bytes that nobody wants break the connection. */
  private static final long LINGER_NANOS = Duration.ofSeconds(2).toNanos();

  /** Longer than the server keeps an idle connection, so this is a head that never ends. */
  private static final long SILENCE_NANOS = Duration.ofSeconds(75).toNanos();

  /** Listeners change seldom, and finding them costs time. */
  private static final int ROUNDS_PER_LOOK = 60;

  private final FrontDoor door;
  private int rounds;
  private volatile boolean gone;

  Rounds(FrontDoor door) {
    this.door = door;
  }

  /** Never throws: an exception would end the rounds. */
  @Override
  public void run() {
    try {
      long now = System.nanoTime();
      door.guests().all().forEach(guest -> visit(guest, now));
      if (!gone && ++rounds % ROUNDS_PER_LOOK == 0) {
        lookAtTheDoorItself();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a round at the front door failed", e);
    }
  }

  /** A listener that is changed while the application runs is a new one, without a front door. */
  private void lookAtTheDoorItself() {
    try {
      gone = Listeners.all().stream().anyMatch(listener -> !listener.chain().contains(door));
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(Level.FINE, "this server's listeners are not known", e);
    }
    if (gone) {
      LOG.warning("a listener was changed and has no front door any more: restart the domain");
    }
  }

  private void visit(Guest guest, long now) {
    if (guest.isTurnedAway()) {
      if (guest.idleNanos(now) > LINGER_NANOS) {
        guest.leave();
      }
    } else if (guest.body().filter(body -> body.isOverdue(now)).isPresent()) {
      TurningAway.ofTooSlow(guest);
    } else if (takesNothing(guest, now)) {
      LOG.fine(() -> guest.address() + " takes nothing of its answer");
      guest.leave();
    } else if (!guest.isAnswering()
        && guest.body().isEmpty()
        && guest.idleNanos(now) > SILENCE_NANOS) {
      guest.leave();
    }
  }

  private boolean takesNothing(Guest guest, long now) {
    Duration time = door.limits().readingTime();
    int bytesMin = (int) (door.limits().bytesPerSecondMin() * time.toSeconds());
    return guest.lyingNanos(bytesMin, now) > time.toNanos();
  }
}
