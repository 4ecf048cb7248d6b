package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.Optional;

/**
 * A bill that expires together with many others: the step that {@link Invoice#expire} would take,
 * without all that an invoice is loaded with. A test holds the two together.
 *
 * @param timelineLength before this step
 */
record ExpiringBill(long id, int version, int revision, int timelineLength) {

  /** {@code state}: in which it is, and may expire. */
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
