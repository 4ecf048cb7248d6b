package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in an invoice's life: who did what, when, and what it changed. {@code sequence} counts
 * from 1.
 */
public record TimelineEntry(
    int sequence,
    Instant at,
    ActorKind actor,
    InvoiceEvent event,
    Optional<InvoiceStatus> statusBefore,
    InvoiceStatus statusAfter,
    Optional<Integer> versionBefore,
    int versionAfter,
    int revisionAfter,
    Optional<String> detail) {}
