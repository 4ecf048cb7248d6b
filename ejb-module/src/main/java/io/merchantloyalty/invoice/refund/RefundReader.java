package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.merchant.Merchant;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What giving money back has to look up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefundReader {

  private static final int DUE_MAX = 100;

  /** No node: nobody stands for that shop. */
  private static final long NO_SHOP = -1;

  /** Whether the caller may at all, and where the payment is, in one look. */
  private static final String PLACE =
      ShopTree.WAY_UP
          + """
          select m.refunds_allowed,
            exists (select 1 from way_up w join shop_node n on n.id = w.node_id
              where not n.refunds_allowed) forbidden,
            p.invoice_id, p.id
          from merchant m
          left join payment p on p.ers_reference = :ers and p.merchant_id = m.id
          where m.id = :merchant
          """;

  /** The newest that could be a repetition's first call, among the sums of all that count. */
  private static final String BEFORE =
      """
      select coalesce(sum(r.amount_minor), 0), coalesce(sum(r.saving_minor), 0),
        max(case when r.amount_minor = :amount and r.client_invoice_id <=> :client
          and r.terminal_id <=> :terminal and r.merchant_user_id <=> :user
          and (r.at >= :since or r.state <> 'GIVEN' or (r.checks > 1 and r.finished_at >= :told))
          then r.ers_reference end)
      from refund r force index (refund_of_payment)
      where r.payment_id = :payment and r.state <> 'REFUSED'
      """;

  private static final String NAMES =
      """
      select p.ers_reference, i.reference, t.terminal_id
      from payment p
      join invoice i on i.id = p.invoice_id
      left join terminal t on t.id = :terminal
      where p.id = :payment and p.merchant_id = :merchant
      """;

  private static final String DUE =
      "select id from refund where check_at <= :now order by check_at limit " + DUE_MAX;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Internal ids of a payment and its bill. */
  public record Place(long invoiceId, long paymentId) {}

  /** What was given back before, and perhaps by this very call. */
  public record Before(GivenBack sum, Optional<String> sameCall) {}

  /**
   * Where the payment is.
   *
   * @throws DomainException 97 when the merchant, or the caller's shop, gives no refunds; 23 when
   *     the merchant has no such payment
   */
  public Place place(Refunder by, String ersReference) {
    NativeRow row =
        NativeRow.of(
                em.createNativeQuery(PLACE)
                    .setParameter("node", by.shopNodeId().orElse(NO_SHOP))
                    .setParameter("at", ShopTree.LATEST)
                    .setParameter("ers", ersReference)
                    .setParameter("merchant", by.merchantId())
                    .getResultList())
            .get(0);
    boolean allowed = row.truth();
    boolean forbidden = row.truth();
    if (!allowed || forbidden) {
      throw new DomainException(
          ResultCode.RESELLER_NOT_ALLOWED_TO_DO_REFUND,
          allowed ? "this shop gives no refunds" : "this merchant gives no refunds");
    }
    long invoiceId = row.numberIfAny().orElseThrow(RefundReader::noSuchPayment);
    return new Place(invoiceId, row.number());
  }

  /**
   * The sum of what was given back of a payment, to be asked under the lock of its bill.
   *
   * @param since when a call may have been made of which this one is a repetition; what an outside
   *     bank has not answered yet is one however old it is
   * @param told the same for a refund that ended after its caller was told that it is pending: the
   *     caller can learn of the end only by the same call
   */
  public Before before(
      long paymentId,
      Refunder by,
      Money amount,
      Optional<String> clientInvoiceId,
      Instant since,
      Instant told) {
    NativeRow row =
        NativeRow.of(
                em.createNativeQuery(BEFORE)
                    .setParameter("amount", amount.minorUnits())
                    .setParameter("client", clientInvoiceId.orElse(null))
                    .setParameter("terminal", by.terminalId().orElse(null))
                    .setParameter("user", by.merchantUserId().orElse(null))
                    .setParameter("since", since)
                    .setParameter("told", told)
                    .setParameter("payment", paymentId)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList())
            .get(0);
    GivenBack sum =
        new GivenBack(
            new Money(row.number(), amount.currency()), new Money(row.number(), amount.currency()));
    return new Before(sum, row.textIfAny());
  }

  /**
   * A refund of the merchant's.
   *
   * @throws DomainException 23 when there is none
   */
  public RefundView read(long merchantId, String ersReference) {
    Refund refund =
        em.createQuery(
                "select r from Refund r left join fetch r.rows where r.ersReference = :ers",
                Refund.class)
            .setParameter("ers", ersReference)
            .getResultStream()
            .findFirst()
            .orElseThrow(RefundReader::noSuchRefund);
    NativeRow names =
        NativeRow.of(
                em.createNativeQuery(NAMES)
                    .setParameter("terminal", refund.terminalId().orElse(null))
                    .setParameter("payment", refund.paymentId())
                    .setParameter("merchant", merchantId)
                    .getResultList())
            .stream()
            .findFirst()
            .orElseThrow(RefundReader::noSuchRefund);
    return refund.view(names.text(), names.text(), names.textIfAny());
  }

  /** The payment of a refund, which is there, and its bill. */
  public Place placeOf(long refundId) {
    return em.createQuery(
            "select p.invoiceId, p.id from Refund r, Payment p"
                + " where r.id = :id and p.id = r.paymentId",
            Object[].class)
        .setParameter("id", refundId)
        .getResultStream()
        .map(row -> new Place((Long) row[0], (Long) row[1]))
        .findFirst()
        .orElseThrow();
  }

  /** Refunds whose bank is to be asked at that service time, some at a time. */
  public List<Long> due(Instant serviceTime) {
    List<?> ids = em.createNativeQuery(DUE).setParameter("now", serviceTime).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  public Currency currencyOf(long merchantId) {
    return em.find(Merchant.class, merchantId).currency();
  }

  static DomainException noSuchPayment() {
    return DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment");
  }

  static DomainException noSuchRefund() {
    return DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "refund");
  }
}
