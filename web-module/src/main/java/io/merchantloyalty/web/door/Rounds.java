package io.merchantloyalty.web.door;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes round once a second and shows out who has had the time: for a body, for taking an answer,
 * for saying anything at all, for going after having been turned away.
 */
final class Rounds implements Runnable {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  /** Time for an answer to be read, before the bytes that nobody wants break the connection. */
  private static final long LINGER_NANOS = Duration.ofSeconds(2).toNanos();

  /** Longer than the server keeps an idle connection: then it is a head that never ends. */
  private static final long SILENCE_NANOS = Duration.ofSeconds(75).toNanos();

  private final FrontDoor door;

  Rounds(FrontDoor door) {
    this.door = door;
  }

  /** Never throws: a throw would end the rounds. */
  @Override
  public void run() {
    try {
      long now = System.nanoTime();
      door.guests().all().forEach(guest -> visit(guest, now));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a round at the front door failed", e);
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
