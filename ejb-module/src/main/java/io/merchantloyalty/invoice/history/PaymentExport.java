package io.merchantloyalty.invoice.history;

import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shopper's own payments with all that is kept of them, page by page: three SELECTs a page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaymentExport {

  private static final String ROWS =
      """
      select p.ers_reference, i.currency, r.description, r.quantity, r.unit, r.unit_price,
        r.total_minor, r.discount, r.discount_minor, r.tax_rate, r.ean, r.sku, r.balancing
      from payment p force index (payment_ers_reference)
      join invoice i on i.id = p.invoice_id
      join invoice_row r on r.invoice_id = i.id and r.edition = i.row_edition
      where p.ers_reference in (:references) order by p.ers_reference, r.line
      """;

  private static final String ANSWERS =
      """
      select p.ers_reference, a.remembered, a.answered_at
      from payment p force index (payment_ers_reference)
      join invoice i on i.id = p.invoice_id and i.payment_id = p.id
      join remember_answer a on a.invoice_id = p.invoice_id
      where p.ers_reference in (:references)
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject PastPayments payments;

  /**
   * A page of them.
   *
   * @throws DomainException as {@link PastPayments#page}
   */
  public Page<ExportedPayment> page(AccessToken shopper, PageRequest request) {
    Page<PastPayment> page = payments.page(shopper, request);
    List<String> references = page.items().stream().map(PastPayment::ersReference).toList();
    if (references.isEmpty()) {
      return page.map(none -> new ExportedPayment(none, List.of(), Optional.empty()));
    }
    Map<String, List<RowView>> rows = Retry.onConflict(() -> rows(references));
    Map<String, ExportedPayment.Answer> answers = Retry.onConflict(() -> answers(references));
    return page.map(
        payment ->
            new ExportedPayment(
                payment,
                rows.getOrDefault(payment.ersReference(), List.of()),
                Optional.ofNullable(answers.get(payment.ersReference()))));
  }

  private Map<String, List<RowView>> rows(List<String> references) {
    Map<String, List<RowView>> rows = new HashMap<>();
    for (NativeRow row : of(ROWS, references)) {
      rows.computeIfAbsent(row.text(), reference -> new ArrayList<>()).add(row(row));
    }
    return rows;
  }

  private Map<String, ExportedPayment.Answer> answers(List<String> references) {
    Map<String, ExportedPayment.Answer> answers = new HashMap<>();
    for (NativeRow row : of(ANSWERS, references)) {
      answers.put(row.text(), new ExportedPayment.Answer(row.truth(), row.time()));
    }
    return answers;
  }

  private List<NativeRow> of(String sql, List<String> references) {
    return NativeRow.of(
        em.createNativeQuery(sql).setParameter("references", references).getResultList());
  }

  private static RowView row(NativeRow row) {
    Currency currency = Currency.getInstance(row.text());
    return new RowView(
        row.textIfAny(),
        row.decimalIfAny(),
        row.textIfAny(),
        row.decimalIfAny(),
        new Money(row.number(), currency),
        RowView.discount(
            row.decimalIfAny(), row.numberIfAny().map(minor -> new Money(minor, currency))),
        row.decimalIfAny(),
        row.textIfAny(),
        row.textIfAny(),
        row.truth());
  }
}
