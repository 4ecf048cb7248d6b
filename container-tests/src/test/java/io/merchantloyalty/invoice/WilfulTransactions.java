package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Transactions that go wrong on purpose, for {@code InvoiceTransactionsIT}. */
@Stateless
public class WilfulTransactions {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private Clock clock;

  public void replaceAndBreak(String reference) {
    replace(reference);
    throw new IllegalStateException("broken on purpose");
  }

  public void replaceAndRefuse(String reference) {
    replace(reference);
    throw new DomainException(ResultCode.REJECTED_BUSINESS_LOGIC, "refused on purpose");
  }

  private void replace(String reference) {
    Invoice invoice = store.lock(reference).orElseThrow();
    invoice.replace(Actor.server(), clock.now());
    store.save(invoice);
  }

  /** Holds the invoice's lock until told to go on. */
  public void hold(String reference, CountDownLatch held, CountDownLatch goOn) {
    if (store.lock(reference).isPresent()) {
      held.countDown();
    }
    await(goOn);
  }

  /**
   * Locks two invoices one after the other, with time for somebody else to do it the other way
   * round.
   */
  public void lockBoth(String first, String second, CountDownLatch bothHaveOne) {
    Invoice one = store.lock(first).orElseThrow();
    bothHaveOne.countDown();
    await(bothHaveOne);
    Invoice other = store.lock(second).orElseThrow();
    one.replace(Actor.server(), clock.now());
    other.replace(Actor.server(), clock.now());
    store.save(one, other);
  }

  /** What a worker does to claim rows that no other worker holds. */
  public List<Invoice> claim() {
    return em.createQuery("select i from Invoice i", Invoice.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", -2)
        .setMaxResults(1)
        .getResultList();
  }

  public Optional<String> state(String reference) {
    return store.lock(reference).map(invoice -> invoice.state().name());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
