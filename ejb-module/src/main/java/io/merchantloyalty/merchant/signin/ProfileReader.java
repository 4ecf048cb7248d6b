package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads one user's own profile, by one SELECT. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProfileReader {

  private static final String PROFILE =
      """
      select m.name,
        (select min(r.reseller_id) from reseller r
          where r.merchant_id = m.id and r.shop_node_id is null),
        u.user_id, u.name as user_name, u.role, u.language, u.time_zone, n.name as node_name,
        t.user_id is not null,
        (select count(*) from merchant_user_recovery_code c
          where c.user_id = u.id and c.used_at is null)
      from merchant_user u
      join merchant m on m.id = u.merchant_id
      left join shop_node n on n.id = u.subtree_node_id and u.role = 'SHOP_MANAGER'
      left join merchant_user_totp t on t.user_id = u.id and t.confirmed_at is not null
      where u.id = :user
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public ProfileView read(long userId) {
    NativeRow row =
        NativeRow.of(em.createNativeQuery(PROFILE).setParameter("user", userId).getResultList())
            .get(0);
    return new ProfileView(
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        Role.valueOf(row.text()),
        row.textIfAny(),
        row.text(),
        row.textIfAny(),
        row.truth(),
        row.integer());
  }
}
