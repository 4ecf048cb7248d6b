package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * What came of a try to pay. A refusal by the provider is a result and no exception: that it was
 * tried must be committed.
 */
public sealed interface PaymentOutcome {

  /** The payment that came of it, for a repetition of the call; none when it was refused. */
  default Optional<String> payment() {
    return Optional.empty();
  }

  /** The money was taken. */
  record Taken(BillReceipt receipt) implements PaymentOutcome {
    @Override
    public Optional<String> payment() {
      return Optional.of(receipt.ersReference());
    }
  }

  /** A bank outside this server is to be asked for the money, now that this is committed. */
  record Asked(BankOrders orders) implements PaymentOutcome {
    @Override
    public Optional<String> payment() {
      return Optional.of(orders.ersReference());
    }
  }

  /** The same call, by its key, has started that payment before. */
  record Before(String ersReference) implements PaymentOutcome {}

  /** The provider said no; the bill can still be paid. */
  record Refused(String sentence) implements PaymentOutcome {}
}
