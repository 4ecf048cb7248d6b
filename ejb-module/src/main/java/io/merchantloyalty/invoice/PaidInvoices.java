package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.AuthenticatedTerminal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a register does with an invoice that it names by its payment; one transaction each. Whoever
 * calls retries conflicts from outside.
 */
@Stateless
public class PaidInvoices {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private Clock clock;

  /** The reference of the invoice, collected now or before. */
  public String collect(AuthenticatedTerminal terminal, String ersReference) {
    return collected(terminal, payment(ersReference), clock.now(), Optional.empty()).reference();
  }

  /** Keeps the register's own receipt, in place of one that it sent before; and collects. */
  public void keepReceipt(AuthenticatedTerminal terminal, SubmitReceipt command) {
    Instant now = clock.now();
    Payment payment = payment(command.ersReference());
    collected(terminal, payment, now, TimelineStep.detail(command.tidied().orElse(List.of())));
    em.merge(PaymentReceipt.of(payment.id(), command, now));
  }

  private Invoice collected(
      AuthenticatedTerminal terminal, Payment payment, Instant now, Optional<String> note) {
    Invoice invoice = store.lock(payment.invoiceId());
    if (invoice.terminalId() != terminal.id() || !invoice.wasPaidBy(payment)) {
      throw unknown();
    }
    if (!invoice.status().equals(InvoiceStatus.PAID)) {
      throw new DomainException(
          ResultCode.PAYMENT_ALREADY_CANCELLED, "the payment was reversed: nobody collected it");
    }
    invoice.collect(Actor.register(terminal.id()), now, note);
    store.save(invoice);
    return invoice;
  }

  private Payment payment(String ersReference) {
    return em.createQuery("select p from Payment p where p.ersReference = :ers", Payment.class)
        .setParameter("ers", ersReference)
        .getResultStream()
        .findFirst()
        .orElseThrow(PaidInvoices::unknown);
  }

  private static DomainException unknown() {
    return DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment");
  }
}
