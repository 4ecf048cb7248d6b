package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.Optional;

/** A step that an invoice has just taken and that is not written yet. */
record TimelineStep(
    long invoiceId,
    int sequence,
    Instant at,
    Actor actor,
    InvoiceEvent event,
    Optional<InvoiceStatus> statusBefore,
    InvoiceStatus statusAfter,
    Optional<Integer> versionBefore,
    int versionAfter,
    int revisionAfter,
    Optional<String> detail) {}
