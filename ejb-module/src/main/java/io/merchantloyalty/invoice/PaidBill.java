package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Refund;
import io.merchantloyalty.shared.Money;
import java.time.Instant;

/**
 * A bill that was paid, and the payment that did so, for whoever gives money back. The bill is
 * locked for the rest of the transaction, so that refunds, collection and reversal of one payment
 * come one after the other. {@link PaidBills} finds and saves it.
 */
public final class PaidBill {

  private final Invoice invoice;
  private final Payment payment;

  PaidBill(Invoice invoice, Payment payment) {
    this.invoice = invoice;
    this.payment = payment;
  }

  Invoice invoice() {
    return invoice;
  }

  /** Whether the payment stands, and has neither gone back nor is about to. */
  public boolean stands() {
    return payment.state() == Payment.State.TAKEN
        && invoice.wasPaidBy(payment)
        && invoice.status() == InvoiceStatus.PAID;
  }

  /** Whether the money went back because nobody collected it, or is on its way back. */
  public boolean hasGoneBack() {
    return payment.state() == Payment.State.REVERSED
        || payment.state() == Payment.State.RETURNING
        || (payment.state() == Payment.State.TAKEN && invoice.status() == InvoiceStatus.CANCELED);
  }

  /** Keeps the payment if nobody did so before: it is not reversed any more. */
  public void collect(Actor actor, Instant now) {
    invoice.collect(actor, now);
  }

  /**
   * Notes on the bill that money has gone back.
   *
   * @param what for people: how much, and the refund's reference
   */
  public void refunded(String what, Actor actor, Instant now) {
    invoice.refund(what, actor, now);
  }

  /** The order to pay a part of it back; the same reference never moves money twice. */
  public RefundOrder order(String refundReference, Money amount) {
    BankOrders orders = payment.orders();
    return new RefundOrder(
        orders.provider(),
        new Refund(
            "refund:" + refundReference,
            orders.authorise().idempotencyKey(),
            orders.account(),
            amount,
            orders.merchantId()));
  }

  /** What was paid. */
  public Money amount() {
    return payment.amount();
  }

  /** What the loyalty card saved the shopper on it; zero without. */
  public Money saving() {
    return invoice.saving();
  }

  /** When it was paid; only of a payment that {@link #stands}. */
  public Instant paidAt() {
    return invoice.paidAt().orElseThrow();
  }

  public long paymentId() {
    return payment.id();
  }

  /** The bill's own reference. */
  public String reference() {
    return invoice.reference();
  }

  /** Where it was paid. */
  public long shopNodeId() {
    return invoice.shopNodeId();
  }
}
