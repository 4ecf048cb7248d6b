package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the audit log of one merchant along its index. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditTrailReader {

  private static final String PAGE =
      """
      select a.at, u.user_id, u.name, a.source_address, a.action, a.subject_kind,
        a.subject_reference, a.old_value, a.new_value, a.correlation_id
      from audit_entry a force index (audit_by_merchant)
      left join merchant_user u on a.actor_kind = 'MERCHANT_USER' and u.id = a.actor_id
        and u.merchant_id = a.merchant_id
      where a.merchant_id = :merchant and a.at <= :until
      order by a.at desc, a.id desc
      limit :rows
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The newest first. */
  public Page<AuditTrailEntry> list(long merchantId, PageRequest page) {
    AuditPlace place = page.after().map(AuditPlace::read).orElse(AuditPlace.BEGINNING);
    List<AuditTrailEntry> rows =
        NativeRow.of(
                em.createNativeQuery(PAGE)
                    .setParameter("merchant", merchantId)
                    .setParameter("until", place.at())
                    .setParameter("rows", place.seen() + page.rows())
                    .getResultList())
            .stream()
            .skip(place.seen())
            .map(AuditTrailReader::entry)
            .toList();
    return Page.of(rows, page, last -> place.after(rows.subList(0, page.size())).text());
  }

  private static AuditTrailEntry entry(NativeRow row) {
    return new AuditTrailEntry(
        row.time(),
        row.textIfAny(),
        row.textIfAny(),
        row.textIfAny(),
        row.text(),
        row.text(),
        row.textIfAny(),
        // of what was made there was nothing before
        row.textIfAny().filter(text -> !text.isEmpty()),
        row.textIfAny().filter(text -> !text.isEmpty()),
        row.textIfAny());
  }
}
