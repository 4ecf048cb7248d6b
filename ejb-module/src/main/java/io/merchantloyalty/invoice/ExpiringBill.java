package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.Optional;

/**
 * A bill that expires together with many others. It takes the step that {@link Invoice#expire}
 * would take, without loading the whole invoice. A test checks that the two agree.
 *
 * @param timelineLength before this step
 */
record ExpiringBill(long id, int version, int revision, int timelineLength) {

  /** {@code state}: the bill's present state, from which it may expire. */
  TimelineStep step(InvoiceState state, Instant now) {
    if (!(StatusTable.decide(state, InvoiceEvent.EXPIRE) instanceof StatusTable.Decision.To to)) {
      throw new IllegalArgumentException("a bill that is " + state + " does not expire");
    }
    return new TimelineStep(
        id,
        timelineLength + 1,
        now,
        Actor.server(),
        InvoiceEvent.EXPIRE,
        Optional.of(state.status()),
        to.next().status(),
        Optional.of(version),
        version + 1,
        revision + 1,
        Optional.empty());
  }
}
