package io.merchantloyalty.invoice;

import io.merchantloyalty.terminal.QrTexts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The whole of an invoice, for its register and its merchant. Reads without locks. */
@Dependent
class InvoiceReader {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private QrTexts qrTexts;

  InvoiceView read(InvoiceStatusReader.Status status) {
    Invoice invoice = em.find(Invoice.class, status.invoiceId());
    store.loadTokens(invoice);
    InvoiceTerms terms = invoice.terms();
    return new InvoiceView(
        status.view(),
        qrTexts.ofInvoice(invoice.reference()),
        terms.acknowledgmentMode(),
        terms.paymentMode(),
        terms.collectionMode(),
        invoice.issuedAt(),
        invoice.text(),
        store.rows(invoice),
        invoice.total(),
        invoice.currentTokens().stream().map(CustomerToken::view).toList(),
        timeline(invoice.id()));
  }

  private List<TimelineEntry> timeline(long invoiceId) {
    return em.createQuery(
            "select e from TimelineRow e where e.invoiceId = :invoice order by e.sequence",
            TimelineRow.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .map(TimelineRow::view)
        .toList();
  }
}
