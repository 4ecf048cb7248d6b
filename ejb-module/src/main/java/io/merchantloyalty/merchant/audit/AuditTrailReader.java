package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** Reads the audit log of one merchant along an index, whatever is asked for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditTrailReader {

  private static final String SELECT =
      """
      select a.at, u.user_id, u.name as user_name, k.name as key_name, t.name as terminal_name,
        a.source_address, a.action, a.subject_kind, a.subject_reference,
        coalesce(n.name, s.name, p.name, d.name, concat(mp.name, ' · ', mn.name)) as subject_name,
        a.old_value, a.new_value, a.correlation_id
      from audit_entry a force index (INDEX)
      left join merchant_user u on a.actor_kind = 'MERCHANT_USER' and u.id = a.actor_id
        and u.merchant_id = a.merchant_id
      left join api_key k on a.actor_kind = 'API_KEY' and k.id = a.actor_id
        and k.merchant_id = a.merchant_id
      left join terminal t on a.actor_kind = 'TERMINAL' and t.id = a.actor_id
        and t.merchant_id = a.merchant_id
      left join shop_node n on a.subject_kind = 'SHOP_NODE' and n.id = a.subject_id
        and n.merchant_id = a.merchant_id
      left join merchant_user s on a.subject_kind = 'MERCHANT_USER' and s.id = a.subject_id
        and s.merchant_id = a.merchant_id
      left join loyalty_program p
        on a.subject_kind in ('LOYALTY_PROGRAM', 'PROGRAM_PARTICIPATION') and p.id = a.subject_id
      left join terminal d on a.subject_kind = 'TERMINAL' and d.id = a.subject_id
        and d.merchant_id = a.merchant_id
      left join program_mark m on a.subject_kind = 'PROGRAM_MARK' and m.id = a.subject_id
      left join loyalty_program mp on mp.id = m.program_id
      left join shop_node mn on mn.id = m.node_id and mn.merchant_id = a.merchant_id
      where a.merchant_id = :merchant and a.at >= :from and a.at < :until and a.at PLACE :place
      """;

  private static final String BY_USER =
      """
        and a.actor_id = (select w.id from merchant_user w
          where w.merchant_id = :merchant and w.user_id = :user)
        and a.actor_kind = 'MERCHANT_USER'
      """;

  private static final String BY_SUBJECT = "  and a.subject_reference = :subject\n";

  private static final String BY_ACTION =
      "  and (a.action = :action or a.action like concat(:action, '.%'))\n";

  private static final String NEWEST_FIRST = "order by a.at desc, a.id desc\nlimit :rows";

  private static final String OLDEST_FIRST = "order by a.at, a.id\nlimit :rows";

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The newest first, or the oldest. */
  public Page<AuditTrailEntry> list(long merchantId, FindAudit wanted) {
    PageRequest page = wanted.page();
    AuditPlace place =
        page.after()
            .map(AuditPlace::read)
            .orElseGet(() -> AuditPlace.beginning(wanted.oldestFirst()));
    Query query =
        em.createNativeQuery(statement(wanted))
            .setParameter("merchant", merchantId)
            .setParameter("from", wanted.from().orElse(FIRST))
            .setParameter("until", wanted.until().orElse(ShopTree.LATEST))
            .setParameter("place", place.at())
            .setParameter("rows", place.seen() + page.rows());
    wanted.user().ifPresent(user -> query.setParameter("user", user));
    wanted.subject().ifPresent(subject -> query.setParameter("subject", subject));
    wanted.action().ifPresent(action -> query.setParameter("action", action));
    List<AuditTrailEntry> rows =
        NativeRow.of(query.getResultList()).stream()
            .skip(place.seen())
            .map(AuditTrailReader::entry)
            .toList();
    return Page.of(rows, page, last -> place.after(rows.subList(0, page.size())).text());
  }

  private static String statement(FindAudit wanted) {
    String index = "audit_by_merchant";
    String conditions = "";
    if (wanted.action().isPresent()) {
      conditions += BY_ACTION;
    }
    if (wanted.user().isPresent()) {
      index = "audit_by_actor";
      conditions += BY_USER;
    }
    if (wanted.subject().isPresent()) {
      index = "audit_by_reference";
      conditions += BY_SUBJECT;
    }
    return SELECT.replace("INDEX", index).replace("PLACE", wanted.oldestFirst() ? ">=" : "<=")
        + conditions
        + (wanted.oldestFirst() ? OLDEST_FIRST : NEWEST_FIRST);
  }

  private static AuditTrailEntry entry(NativeRow row) {
    return new AuditTrailEntry(
        row.time(),
        row.textIfAny(),
        row.textIfAny(),
        row.textIfAny(),
        row.textIfAny(),
        row.textIfAny(),
        row.text(),
        row.text(),
        row.textIfAny(),
        row.textIfAny(),
        // of what was made there was nothing before
        row.textIfAny().filter(text -> !text.isEmpty()),
        row.textIfAny().filter(text -> !text.isEmpty()),
        row.textIfAny());
  }
}
