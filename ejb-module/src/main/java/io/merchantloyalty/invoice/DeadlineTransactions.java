package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens to invoices whose deadline has passed: a bill that nobody paid expires, and a
 * payment that nobody collected is reversed. Money is handled invoice by invoice, each in a
 * transaction of its own; bills expire many at a time. Everything is checked again under the
 * invoice's lock. An invoice that is locked elsewhere is left to the next round.
 */
@Stateless
public class DeadlineTransactions {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private Deadlines deadlines;
  @Inject private AccountProviders providers;
  @Inject private Clock clock;

  /**
   * Does what is due.
   *
   * @return false when nothing is due any more, or another transaction is doing it
   */
  public boolean meet(long invoiceId) {
    Optional<Invoice> due = store.claim(invoiceId).filter(i -> i.isDue(deadlines.now()));
    due.ifPresent(this::meet);
    return due.isPresent();
  }

  /**
   * Lets many bills expire together in few statements, each with its own step in the timeline.
   *
   * @param state in which nobody has paid
   * @return how many bills expired, at most {@code most}
   */
  public int expire(InvoiceState state, int most) {
    return store.expireDue(state, deadlines.now(), clock.now(), most);
  }

  private void meet(Invoice invoice) {
    Instant now = clock.now();
    if (invoice.state() == InvoiceState.PAID) {
      reverse(invoice, now);
    } else {
      invoice.expire(now);
    }
    store.save(invoice);
  }

  private void reverse(Invoice invoice, Instant now) {
    Payment payment = em.find(Payment.class, invoice.paymentId().orElseThrow());
    AccountProvider bank = providers.named(payment.provider());
    if (bank.joinsTransaction()) {
      Outcome outcome = bank.refund(payment.orders().reversal());
      if (!(outcome instanceof Outcome.Done)) {
        throw new IllegalStateException(
            "payment " + payment.ersReference() + " cannot be reversed: " + outcome);
      }
      payment.reversed(now);
    } else {
      // that it goes back is decided here and now; the bank is told after the commit
      payment.returning(deadlines.now());
    }
    invoice.reverse(now);
  }

  /** For an invoice whose turn failed: others come first, and the log is not filled. */
  public void postpone(long invoiceId, Duration by) {
    store.claim(invoiceId).ifPresent(invoice -> invoice.postpone(deadlines.now().plus(by)));
  }
}
