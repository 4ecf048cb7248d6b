package io.merchantloyalty.merchant.key;

import io.merchantloyalty.merchant.Scope;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads API keys of one merchant; a key of another looks like one that does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiKeyReader {

  private static final String ID_OF =
      "select k.id from api_key k where k.reference = :reference and k.merchant_id = :merchant";

  private static final String VIEWS =
      """
      select k.reference, k.name as key_name, k.scopes, u.name as user_name, u.user_id, k.created_at,
        k.expires_at, k.revoked_at, k.last_used_at
      from api_key k
      join merchant_user u on u.id = k.made_by
      """;

  private static final String PAGE =
      VIEWS
          + """
          where k.merchant_id = :merchant and k.id < :before
          order by k.id desc
          limit :rows
          """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Clock clock;

  /**
   * The internal id of a merchant's key.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public long idOf(long merchantId, String reference) {
    return idIfAny(merchantId, reference)
        .orElseThrow(() -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "API key"));
  }

  public ApiKeyView view(long id) {
    return views(em.createNativeQuery(VIEWS + "where k.id = :id").setParameter("id", id)).get(0);
  }

  /** The newest first. */
  public Page<ApiKeyView> list(long merchantId, PageRequest page) {
    long before =
        page.after()
            .map(
                reference -> idIfAny(merchantId, reference).orElseThrow(PageRequest::unknownCursor))
            .orElse(Long.MAX_VALUE);
    return Page.of(
        views(
            em.createNativeQuery(PAGE)
                .setParameter("merchant", merchantId)
                .setParameter("before", before)
                .setParameter("rows", page.rows())),
        page,
        ApiKeyView::reference);
  }

  private Optional<Long> idIfAny(long merchantId, String reference) {
    if (!PublicReference.isPossible(reference)) {
      return Optional.empty();
    }
    List<?> found =
        em.createNativeQuery(ID_OF)
            .setParameter("reference", reference)
            .setParameter("merchant", merchantId)
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  private List<ApiKeyView> views(Query query) {
    Instant now = clock.now();
    return NativeRow.of(query.getResultList()).stream().map(row -> view(row, now)).toList();
  }

  private static ApiKeyView view(NativeRow row, Instant now) {
    String reference = row.text();
    String name = row.text();
    List<String> scopes = Scope.read(row.text()).stream().sorted().map(Scope::word).toList();
    String madeBy = row.text();
    String madeByUser = row.text();
    Instant createdAt = row.time();
    Instant expiresAt = row.time();
    Optional<Instant> revokedAt = row.timeIfAny();
    ApiKeyState state = ApiKeyState.ACTIVE;
    if (revokedAt.isPresent()) {
      state = ApiKeyState.REVOKED;
    } else if (!now.isBefore(expiresAt)) {
      state = ApiKeyState.EXPIRED;
    }
    return new ApiKeyView(
        reference,
        name,
        scopes,
        state,
        madeBy,
        madeByUser,
        createdAt,
        Optional.of(expiresAt).filter(at -> at.isBefore(ShopTree.LATEST)),
        revokedAt,
        row.timeIfAny());
  }
}
