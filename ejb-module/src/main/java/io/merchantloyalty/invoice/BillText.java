package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.Optional;

/** The texts that a register sent with a bill; absent ones were never sent. */
public record BillText(
    Optional<String> title,
    Optional<String> clientInvoiceId,
    Optional<String> cashierId,
    Optional<String> footer,
    Optional<String> backUrl,
    Optional<String> notificationUrl,
    Optional<Instant> issueDate) {}
