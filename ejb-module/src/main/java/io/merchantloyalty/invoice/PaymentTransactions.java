package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * What an outside bank's answer does to a payment and its invoice, one transaction each, the
 * invoice locked first. Answers may come twice, late, or after somebody else has given up: each
 * looks at how far things are and does only what is still to be done.
 */
@Stateless
public class PaymentTransactions {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private CardUse cardUse;
  @Inject private Deadlines deadlines;
  @Inject private Clock clock;

  /** A payment whose bank is to be asked, with what it is asked for. */
  public record Check(BankOrders orders, Payment.State state) {}

  /**
   * The bank's answer to a charge; {@link Outcome.Unknown} changes nothing.
   *
   * @return whether the invoice is paid by it
   */
  public boolean charged(long paymentId, Outcome outcome) {
    Instant now = clock.now();
    Invoice invoice = store.lock(invoiceOf(paymentId));
    Payment payment = em.find(Payment.class, paymentId);
    if (outcome instanceof Outcome.Done) {
      done(invoice, payment, now);
    } else if (outcome instanceof Outcome.Refused refused) {
      refused(invoice, payment, refused, now);
    }
    store.save(invoice);
    return payment.state() == Payment.State.TAKEN;
  }

  private void done(Invoice invoice, Payment payment, Instant now) {
    if (payment.state() == Payment.State.TAKEN) {
      return;
    }
    if (invoice.state() == InvoiceState.AUTHORISING && isAsked(payment)) {
      store.loadTokens(invoice);
      payment.taken(now);
      invoice.takePayment(payment, now);
      cardUse.note(invoice, payment.walletUserId(), now);
      return;
    }
    if (invoice.state() == InvoiceState.WITHDRAWN && isAsked(payment)) {
      invoice.takePayment(payment, now);
    }
    payment.returning(deadlines.now());
  }

  private void refused(Invoice invoice, Payment payment, Outcome.Refused refused, Instant now) {
    if (isAsked(payment)) {
      payment.refused(now);
      // a request that is still on its way may yet arrive there
      payment.nextCheck(deadlines.lateAnswer());
      invoice.refusePayment(refused.reason().name(), now);
    } else if (payment.state() == Payment.State.UNRESOLVED) {
      payment.refused(now);
    }
  }

  /** The bank does not say, and we ask no more: a person has to. */
  public void giveUp(long paymentId) {
    Instant now = clock.now();
    Invoice invoice = store.lock(invoiceOf(paymentId));
    Payment payment = em.find(Payment.class, paymentId);
    if (isAsked(payment)) {
      payment.unresolved(now);
      payment.nextCheck(deadlines.lateAnswer());
      invoice.giveUpPayment(now);
      store.save(invoice);
    }
  }

  /** The money is back where it came from. */
  public void returned(long paymentId) {
    Invoice invoice = store.lock(invoiceOf(paymentId));
    em.find(Payment.class, paymentId).returned(clock.now());
    store.save(invoice);
  }

  /** Nothing of it is left at the bank. */
  public void settled(long paymentId) {
    store.lock(invoiceOf(paymentId));
    em.find(Payment.class, paymentId).settled();
  }

  /**
   * Takes on a payment whose time to be checked has come, for long enough that nobody else does so
   * meanwhile.
   */
  public Optional<Check> claim(long paymentId) {
    return store
        .claim(invoiceOf(paymentId))
        .map(invoice -> em.find(Payment.class, paymentId))
        .filter(payment -> payment.isDue(deadlines.now()))
        .map(
            payment -> {
              payment.nextCheck(deadlines.bankCheck());
              return new Check(payment.orders(), payment.state());
            });
  }

  /** Whether it has been asked about for so long that it is given up. */
  public boolean isHopeless(long paymentId) {
    return em.find(Payment.class, paymentId).checks() > deadlines.bankChecksMax();
  }

  private static boolean isAsked(Payment payment) {
    return payment.state() == Payment.State.STARTED;
  }

  private long invoiceOf(long paymentId) {
    return em.createQuery("select p.invoiceId from Payment p where p.id = :id", Long.class)
        .setParameter("id", paymentId)
        .getSingleResult();
  }
}
