package io.merchantloyalty.merchant.key;

import io.merchantloyalty.merchant.ApiKeyLookup;
import io.merchantloyalty.merchant.Scope;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.PublicReference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What {@link ApiKeys} writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ApiKeyTransactions {

  private static final String SUBJECT = "API_KEY";

  private static final String INSERT =
      """
      insert into api_key (id, merchant_id, reference, name, secret_hash, scopes, made_by,
        created_at, expires_at)
      values (:id, :merchant, :reference, :name, :hash, :scopes, :user, :now, :expires)
      """;

  private static final String TAKE_OVER =
      """
      update api_key set made_by = :user
      where id = :id and revoked_at is null and made_by <> :user
      """;

  private static final String LIVE_OF =
      """
      select k.reference from api_key k
      where k.merchant_id = :merchant and k.made_by = :maker and k.revoked_at is null
      order by k.id
      """;

  private static final String REVOKE =
      "update api_key set revoked_at = :now where id = :id and revoked_at is null";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject ApiKeyReader reader;
  @Inject ApiKeyLookup lookup;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  public ApiKeyView create(Staff staff, CreateApiKey command, Credentials.ApiKey secret) {
    long id = ids.next();
    String scopes = Scope.text(command.readScopes());
    em.createNativeQuery(INSERT)
        .setParameter("id", id)
        .setParameter("merchant", staff.merchantId())
        .setParameter("reference", PublicReference.random())
        .setParameter("name", command.name().strip())
        .setParameter("hash", lookup.hash(secret))
        .setParameter("scopes", scopes)
        .setParameter("user", staff.userId())
        .setParameter("now", clock.now())
        .setParameter("expires", command.expiresAt().orElse(ShopTree.LATEST))
        .executeUpdate();
    audit.record(
        staff
            .did("api-key.create")
            .on(SUBJECT, id)
            .called(command.name().strip())
            .changing("", scopes + command.expiresAt().map(at -> ", until " + at).orElse("")));
    return reader.view(id);
  }

  public ApiKeyView revoke(Staff staff, String reference) {
    long id = reader.idOf(staff.merchantId(), reference);
    int revoked =
        em.createNativeQuery(REVOKE)
            .setParameter("now", clock.now())
            .setParameter("id", id)
            .executeUpdate();
    ApiKeyView view = reader.view(id);
    if (revoked == 1) {
      audit.record(
          staff
              .did("api-key.revoke")
              .on(SUBJECT, id)
              .called(view.name())
              .changing(Scope.text(Scope.read(String.join(" ", view.scopes()))), "revoked"));
    }
    return view;
  }

  /**
   * Makes the caller the owner who answers for the key. It no longer ends with the user who made
   * it.
   */
  public ApiKeyView takeOver(Staff staff, String reference) {
    long id = reader.idOf(staff.merchantId(), reference);
    ApiKeyView before = reader.view(id);
    if (before.revokedAt().isPresent()) {
      throw DomainException.wrongState("the key is revoked: make another", "REVOKED");
    }
    int taken =
        em.createNativeQuery(TAKE_OVER)
            .setParameter("user", staff.userId())
            .setParameter("id", id)
            .executeUpdate();
    ApiKeyView view = reader.view(id);
    if (taken == 1) {
      audit.record(
          staff
              .did("api-key.take-over")
              .on(SUBJECT, id)
              .called(view.name())
              .changing(before.madeBy(), view.madeBy()));
    }
    return view;
  }

  /** Ends the keys that a user made and nobody has taken over, in the change that ends the user. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endOf(Staff staff, long makerId) {
    List<?> references =
        em.createNativeQuery(LIVE_OF)
            .setParameter("merchant", staff.merchantId())
            .setParameter("maker", makerId)
            .getResultList();
    references.forEach(reference -> revoke(staff, (String) reference));
  }
}
