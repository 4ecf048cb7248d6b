package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.DomainException;

/**
 * What came of an update. A refusal is a result and no exception: the card that it brought must be
 * committed.
 */
public sealed interface UpdateOutcome {

  record Taken(InvoiceStatusView status) implements UpdateOutcome {}

  /** {@code why}: thrown by the boundary once the transaction has ended. */
  record Refused(DomainException why) implements UpdateOutcome {}
}
