package io.merchantloyalty.invoice;

/**
 * What came of a try to pay. A refusal by the provider is a result and no exception: that it was
 * tried must be committed.
 */
public sealed interface PaymentOutcome {

  /** The money was taken. */
  record Taken(BillReceipt receipt) implements PaymentOutcome {}

  /** The provider said no; the bill can still be paid. */
  record Refused(String sentence) implements PaymentOutcome {}
}
