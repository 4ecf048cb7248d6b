package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
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
import java.util.Map;
import java.util.Optional;

/** Reads users of one merchant; a user of another looks like one that does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UserReader {

  private static final String ID_OF =
      "select u.id from merchant_user u where u.merchant_id = :merchant and u.user_id = :user";

  private static final String STATE =
      "if(not u.enabled, 'DISABLED', if(u.password_hash = '', 'INVITED', 'ACTIVE'))";

  private static final String VIEWS =
      "select u.user_id, u.name as user_name, u.role, n.id as node_id, n.reference, "
          + STATE
          + """
           as state, t.user_id is not null, i.expires_at, u.created_at, u.row_version
          from merchant_user u
          left join shop_node n on n.id = u.subtree_node_id
          left join merchant_user_totp t on t.user_id = u.id and t.confirmed_at is not null
          left join merchant_user_invitation i on i.user_id = u.id and i.expires_at > :now
          """;

  /** A merchant's users are few: what is filtered out costs no more than what is shown. */
  private static final String PAGE =
      VIEWS
          + """
          where u.merchant_id = :merchant and u.user_id > :after
            and (:text = '' or locate(:text, u.name) > 0 or locate(lower(:text), u.user_id) > 0)
            and (:role = '' or u.role = :role)
            and (:state = '' or """
          + STATE
          + """
           = :state)
          order by u.user_id
          limit :rows
          """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject NodePaths paths;
  @Inject Clock clock;

  /**
   * The internal id of a merchant's user.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public long idOf(long merchantId, String userId) {
    List<?> found =
        em.createNativeQuery(ID_OF)
            .setParameter("merchant", merchantId)
            .setParameter("user", userId)
            .getResultList();
    return found.stream()
        .map(id -> ((Number) id).longValue())
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "user"));
  }

  public UserView view(long id) {
    return views(em.createNativeQuery(VIEWS + "where u.id = :id").setParameter("id", id)).get(0);
  }

  /** In the order of user ids. */
  public Page<UserView> list(long merchantId, FindUsers command) {
    return Page.of(
        views(
            em.createNativeQuery(PAGE)
                .setParameter("merchant", merchantId)
                .setParameter("after", command.page().after().orElse(""))
                .setParameter("text", command.text().orElse("").strip())
                .setParameter("role", command.role().map(Role::name).orElse(""))
                .setParameter("state", command.state().map(UserState::name).orElse(""))
                .setParameter("rows", command.page().rows())),
        command.page(),
        UserView::userId);
  }

  private List<UserView> views(Query query) {
    List<Row> rows =
        NativeRow.of(query.setParameter("now", clock.now()).getResultList()).stream()
            .map(UserReader::row)
            .toList();
    List<Long> nodes = rows.stream().flatMap(row -> row.node.stream()).distinct().toList();
    Map<Long, NodePaths.NodePath> ways = paths.of(nodes, ShopTree.LATEST);
    return rows.stream().map(row -> row.view(ways)).toList();
  }

  private static Row row(NativeRow row) {
    return new Row(
        row.text(),
        row.text(),
        Role.valueOf(row.text()),
        row.numberIfAny(),
        row.textIfAny(),
        UserState.valueOf(row.text()),
        row.truth(),
        row.timeIfAny(),
        row.time(),
        row.text());
  }

  private record Row(
      String userId,
      String name,
      Role role,
      Optional<Long> node,
      Optional<String> subtree,
      UserState state,
      boolean codeNeeded,
      Optional<Instant> linkUntil,
      Instant createdAt,
      String tag) {

    UserView view(Map<Long, NodePaths.NodePath> ways) {
      return new UserView(
          userId,
          name,
          role,
          subtree,
          node.map(id -> ways.get(id).names()).orElse(List.of()),
          state,
          codeNeeded,
          linkUntil,
          createdAt,
          tag);
    }
  }
}
