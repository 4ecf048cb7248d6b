package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockOptions;

/**
 * Brings invoices out of the database, locked, and back into it. Only inside a transaction. Saving
 * writes the timeline last, right before the commit, so that readers of the feed meet its ids as
 * close to their order as can be.
 */
@Dependent
class InvoiceStore {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private Timeline timeline;
  @Inject private Deadlines deadlines;

  /**
   * The invoice of that reference, its row locked until the transaction ends. Tokens are not
   * loaded.
   */
  Optional<Invoice> lock(String reference) {
    return em.createQuery("select i from Invoice i where i.reference = :reference", Invoice.class)
        .setParameter("reference", reference)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * The invoice, locked, if it belongs to that terminal; anything else looks as if there were none.
   */
  Invoice lockOfTerminal(String reference, long terminalId) {
    return lock(reference)
        .filter(invoice -> invoice.terminalId() == terminalId)
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
  }

  Invoice lock(long invoiceId) {
    return Optional.ofNullable(em.find(Invoice.class, invoiceId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
  }

  /** The invoice, locked, unless somebody else has it locked. */
  Optional<Invoice> claim(long invoiceId) {
    return em.createQuery("select i from Invoice i where i.id = :id", Invoice.class)
        .setParameter("id", invoiceId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  /**
   * Lets up to {@code most} bills of that state expire whose deadline has passed, the longest
   * overdue first. Bills that are locked elsewhere are skipped. Uses three statements, however many
   * bills there are: ten times as fast as one by one.
   *
   * @return how many bills expired
   */
  int expireDue(InvoiceState state, Instant serviceTime, Instant now, int most) {
    List<ExpiringBill> due =
        NativeRow.of(
                em.createNativeQuery(
                        "select id, version, revision, timeline_length"
                            + " from invoice force index (invoice_due)"
                            + " where state = :state and deadline_at <= :now"
                            + " order by deadline_at limit "
                            + most
                            + " for update skip locked")
                    .setParameter("state", state.name())
                    .setParameter("now", serviceTime)
                    .getResultList())
            .stream()
            .map(r -> new ExpiringBill(r.number(), r.integer(), r.integer(), r.integer()))
            .toList();
    if (!due.isEmpty()) {
      em.createNativeQuery(
              "update invoice set state = 'CANCELED', end_reason = 'EXPIRED', deadline_at = null,"
                  + " version = version + 1, revision = revision + 1,"
                  + " timeline_length = timeline_length + 1, row_version = row_version + 1"
                  + " where id in (:ids)")
          .setParameter("ids", due.stream().map(ExpiringBill::id).toList())
          .executeUpdate();
      timeline.write(due.stream().map(bill -> bill.step(state, now)).toList());
    }
    return due.size();
  }

  /** Loads what verbs that look at cards need. */
  void loadTokens(Invoice invoice) {
    invoice.loaded(
        em.createQuery(
                "select t from CustomerToken t where t.invoiceId = :invoice order by t.tokenNumber",
                CustomerToken.class)
            .setParameter("invoice", invoice.id())
            .getResultList());
  }

  /** The rows as they are now. */
  List<RowView> rows(Invoice invoice) {
    return em.createQuery(
            "select r from InvoiceRow r where r.invoiceId = :invoice and r.edition = :edition order by r.line",
            InvoiceRow.class)
        .setParameter("invoice", invoice.id())
        .setParameter("edition", invoice.rowEdition())
        .getResultStream()
        .map(row -> row.view(invoice.terms().currency()))
        .toList();
  }

  void add(Invoice invoice) {
    // an entity is stored as it is when it is added; what changes after that is one more statement
    invoice.keepDeadline(deadlines);
    em.persist(invoice);
  }

  /**
   * Writes what verbs have done, the timeline last. Several invoices of one transaction go
   * together.
   */
  void save(Invoice... invoices) {
    for (Invoice invoice : invoices) {
      invoice.keepDeadline(deadlines);
      invoice.takeAdditions().forEach(em::persist);
    }
    em.flush();
    timeline.write(invoices);
  }
}
