package io.merchantloyalty.merchant.operator;

import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads merchants for operators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MerchantReader {

  private static final String ID_OF =
      "select r.merchant_id from reseller r"
          + " where r.reseller_id = :reseller and r.shop_node_id is null";

  /** While an owner has a password, no other is awaited by the operator. */
  private static final String VIEWS =
      """
      select r.reseller_id, m.name as merchant_name, m.currency, m.created_at,
        m.refunds_allowed, o.user_id,
        o.name as owner_name, i.expires_at
      from merchant m
      join reseller r on r.merchant_id = m.id and r.shop_node_id is null
      left join merchant_user o on o.merchant_id = m.id and o.role = 'OWNER'
        and not exists (select 1 from merchant_user p
          where p.merchant_id = m.id and p.role = 'OWNER' and p.password_hash <> '')
      left join merchant_user_invitation i on i.user_id = o.id and i.expires_at > :now
      """;

  private static final String ONE = VIEWS + "where m.id = :id";

  /** Ids grow with time. */
  private static final String PAGE =
      VIEWS + "where m.id < :before\norder by m.id desc\nlimit :rows";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Clock clock;

  /**
   * The internal id of a merchant. What a shop is called names no merchant.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public long idOf(String resellerId) {
    return idIfAny(resellerId)
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "merchant"));
  }

  public MerchantView view(long id) {
    return views(em.createNativeQuery(ONE).setParameter("id", id)).get(0);
  }

  /** The newest first. */
  public Page<MerchantView> list(PageRequest page) {
    long before =
        page.after()
            .map(last -> idIfAny(last).orElseThrow(PageRequest::unknownCursor))
            .orElse(Long.MAX_VALUE);
    return Page.of(
        views(
            em.createNativeQuery(PAGE)
                .setParameter("before", before)
                .setParameter("rows", page.rows())),
        page,
        MerchantView::resellerId);
  }

  private Optional<Long> idIfAny(String resellerId) {
    // the database compares without trailing spaces: what cannot be one is not looked for
    if (!CreateNode.isResellerId(resellerId)) {
      return Optional.empty();
    }
    List<?> found =
        em.createNativeQuery(ID_OF).setParameter("reseller", resellerId).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  private List<MerchantView> views(Query query) {
    return NativeRow.of(query.setParameter("now", clock.now()).getResultList()).stream()
        .map(MerchantReader::view)
        .toList();
  }

  private static MerchantView view(NativeRow row) {
    return new MerchantView(
        row.text(),
        row.text(),
        Currency.getInstance(row.text()),
        row.time(),
        row.truth(),
        awaited(row));
  }

  private static Optional<AwaitedOwner> awaited(NativeRow row) {
    Optional<String> userId = row.textIfAny();
    Optional<String> name = row.textIfAny();
    Optional<Instant> linkUntil = row.timeIfAny();
    return userId.map(id -> new AwaitedOwner(id, name.orElseThrow(), linkUntil));
  }
}
