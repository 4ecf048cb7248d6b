package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shoppers see of their refunds. Whose the payments are is the caller's to have checked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopperRefunds {

  private static final String PAYMENTS =
      "select p.id, p.ersReference from Payment p where p.ersReference in :references"
          + " and exists (select r.id from Refund r where r.paymentId = p.id)";

  /** With their rows: outside a transaction, nothing can be read later. */
  private static final String REFUNDS =
      "select distinct r from Refund r left join fetch r.rows"
          + " where r.paymentId in :payments and r.state <> :refused order by r.id";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The refunds of one payment, the oldest first. */
  public List<ShopperRefund> of(String ersReference) {
    return Retry.onConflict(() -> of(List.of(ersReference))).getOrDefault(ersReference, List.of());
  }

  /**
   * The refunds of some payments, by the reference of the payment, the oldest first. One SELECT
   * when there are none, else two.
   */
  public Map<String, List<ShopperRefund>> of(Collection<String> ersReferences) {
    Map<Long, String> payments = new HashMap<>();
    if (!ersReferences.isEmpty()) {
      em.createQuery(PAYMENTS, Object[].class)
          .setParameter("references", ersReferences)
          .getResultList()
          .forEach(row -> payments.put((Long) row[0], (String) row[1]));
    }
    Map<String, List<ShopperRefund>> refunds = new HashMap<>();
    if (!payments.isEmpty()) {
      em.createQuery(REFUNDS, Refund.class)
          .setParameter("payments", payments.keySet())
          .setParameter("refused", Refund.State.REFUSED)
          .getResultList()
          .forEach(
              refund ->
                  refunds
                      .computeIfAbsent(payments.get(refund.paymentId()), any -> new ArrayList<>())
                      .add(refund.shopperView()));
    }
    return refunds;
  }
}
