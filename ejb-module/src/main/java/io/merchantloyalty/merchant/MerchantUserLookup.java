package io.merchantloyalty.merchant;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Optional;

/**
 * Finds the row that a merchant user's sign-in is checked against, by one SELECT. Apart from {@link
 * MerchantUsers} so that no connection is held while the slow hash runs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MerchantUserLookup {

  private static final String BY_PRINCIPAL =
      """
      select u.id, u.merchant_id, r.shop_node_id, u.role, u.password_hash, u.credential_version,
        u.enabled, t.user_id is not null
      from reseller r
      join merchant_user u on u.merchant_id = r.merchant_id
      left join merchant_user_totp t on t.user_id = u.id and t.confirmed_at is not null
      where r.reseller_id = :reseller and u.user_id = :user
      """;

  private static final String BY_ID =
      """
      select u.id, u.merchant_id, cast(null as signed), u.role, u.password_hash,
        u.credential_version, u.enabled, t.user_id is not null
      from merchant_user u
      left join merchant_user_totp t on t.user_id = u.id and t.confirmed_at is not null
      where u.id = :id
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** {@code resellerId} names the user's merchant or one of its shops. */
  public Optional<MerchantUserRow> byPrincipal(String resellerId, String userId) {
    return first(
        em.createNativeQuery(BY_PRINCIPAL)
            .setParameter("reseller", resellerId)
            .setParameter("user", userId));
  }

  /** A row found by its id names no shop: nobody said a reseller id. */
  public Optional<MerchantUserRow> byId(long id) {
    return first(em.createNativeQuery(BY_ID).setParameter("id", id));
  }

  /** The node that a user is limited to; empty: none, or no such user. */
  public Optional<Long> subtreeOf(long userId) {
    return Optional.ofNullable(em.find(MerchantUser.class, userId))
        .flatMap(MerchantUser::subtreeNodeId);
  }

  private static Optional<MerchantUserRow> first(Query query) {
    return NativeRow.of(query.getResultList()).stream()
        .map(
            row ->
                new MerchantUserRow(
                    new AuthenticatedMerchantUser(
                        row.number(), row.number(), row.numberIfAny(), Role.valueOf(row.text())),
                    row.text(),
                    row.integer(),
                    row.truth(),
                    row.truth()))
        .findFirst();
  }
}
