package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.ActorKind;
import io.merchantloyalty.invoice.InvoiceEvent;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.TimelineEntry;
import java.time.Instant;
import java.util.Optional;

/** One step in a bill's life: who did what, when, and what it changed. */
public record TimelineEntryBody(
    int sequence,
    Instant at,
    ActorKind actor,
    InvoiceEvent event,
    Optional<InvoiceStatus> statusBefore,
    InvoiceStatus statusAfter,
    Optional<Integer> versionBefore,
    int versionAfter,
    int revisionAfter,
    Optional<String> detail) {

  static TimelineEntryBody of(TimelineEntry entry) {
    return new TimelineEntryBody(
        entry.sequence(),
        entry.at(),
        entry.actor(),
        entry.event(),
        entry.statusBefore(),
        entry.statusAfter(),
        entry.versionBefore(),
        entry.versionAfter(),
        entry.revisionAfter(),
        entry.detail());
  }
}
