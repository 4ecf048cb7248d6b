package io.merchantloyalty.invoice;

/**
 * What came of an update. A refusal is a result and no exception: the card that it brought must be
 * committed.
 */
public sealed interface UpdateOutcome {

  record Taken(InvoiceStatusView status) implements UpdateOutcome {}

  record Refused(InvoiceStatus status) implements UpdateOutcome {}
}
