package io.merchantloyalty.invoice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Brings paid bills out of the database, locked, and back into it. Only inside a transaction. */
@Dependent
public class PaidBills {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;

  /**
   * The bill, locked, and its payment as it is under the lock. The caller has not loaded the
   * payment before: what was read before the lock may be old.
   */
  public PaidBill lock(long invoiceId, long paymentId) {
    Invoice invoice = store.lock(invoiceId);
    return new PaidBill(invoice, em.find(Payment.class, paymentId));
  }

  /** As {@link #lock}, unless somebody else has it locked. */
  public Optional<PaidBill> claim(long invoiceId, long paymentId) {
    return store
        .claim(invoiceId)
        .map(invoice -> new PaidBill(invoice, em.find(Payment.class, paymentId)));
  }

  /** Writes what was done to it, the timeline last. */
  public void save(PaidBill bill) {
    store.save(bill.invoice());
  }
}
