package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/**
 * Lists nodes by index, however large the tree. What is asked for is one row more than a page has.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopNodeList {

  /** The index orders children by their ids, which grow with time. */
  private static final String CHILDREN =
      """
      select up.node_id
      from shop_node_parent up force index (shop_node_children)
      straight_join shop_node n force index (primary) on n.id = up.node_id
      where up.parent_id = :parent and up.valid_until = '9999-12-31' and up.node_id > :after
        and (:retired or n.retired_at is null)
      order by up.node_id
      limit :rows
      """;

  /** A tree in service has one root: it is found from any of its nodes. */
  private static final String SOME_NODE =
      """
      select n.id from shop_node n force index (shop_node_in_service)
      where n.merchant_id = :merchant and n.retired_at is null
      order by n.id
      limit 1
      """;

  private static final String ROOT =
      ShopTree.WAY_UP + "select node_id from way_up order by distance desc limit 1";

  /** An empty text after the first name is before all others. */
  private static final String BY_NAME =
      """
      select n.id
      from shop_node n force index (shop_node_by_merchant)
      where n.merchant_id = :merchant and n.name like :pattern
        and (n.name > :afterName or (n.name = :afterName and n.id > :after))
        and (:retired or n.retired_at is null)
      order by n.name, n.id
      limit :rows
      """;

  private static final String NAME_OF = "select n.name from shop_node n where n.id = :node";

  @Inject ShopNodeReader reader;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The root of the merchant's tree; empty before there is one. */
  public Optional<Long> root(long merchantId) {
    Optional<Long> some =
        first(em.createNativeQuery(SOME_NODE).setParameter("merchant", merchantId));
    return some.flatMap(
        node ->
            first(
                em.createNativeQuery(ROOT)
                    .setParameter("node", node)
                    .setParameter("at", ShopTree.LATEST)));
  }

  /** Those right below a node, as they were added. */
  public List<Long> children(
      long merchantId, long parentId, boolean withRetired, PageRequest page) {
    return ids(
        em.createNativeQuery(CHILDREN)
            .setParameter("parent", parentId)
            .setParameter("after", after(merchantId, page).orElse(0L))
            .setParameter("retired", withRetired)
            .setParameter("rows", page.rows()));
  }

  /** Those whose names begin so, by name. */
  public List<Long> beginning(long merchantId, String prefix, FindNodes wanted) {
    return byName(merchantId, ShopNodeReader.itself(prefix) + "%", wanted);
  }

  /**
   * Those with that in their names, by name: one walk through the index of the merchant's names.
   */
  public List<Long> containing(long merchantId, String part, FindNodes wanted) {
    return byName(merchantId, "%" + ShopNodeReader.itself(part) + "%", wanted);
  }

  private List<Long> byName(long merchantId, String pattern, FindNodes wanted) {
    Optional<Long> after = after(merchantId, wanted.page());
    String afterName =
        after
            .map(
                node ->
                    em.createNativeQuery(NAME_OF)
                        .setParameter("node", node)
                        .getSingleResult()
                        .toString())
            .orElse("");
    return ids(
        em.createNativeQuery(BY_NAME)
            .setParameter("merchant", merchantId)
            .setParameter("pattern", pattern)
            .setParameter("afterName", afterName)
            .setParameter("after", after.orElse(0L))
            .setParameter("retired", wanted.withRetired())
            .setParameter("rows", wanted.page().rows()));
  }

  private Optional<Long> after(long merchantId, PageRequest page) {
    return page.after()
        .map(
            reference ->
                reader.idIfAny(merchantId, reference).orElseThrow(PageRequest::unknownCursor));
  }

  private static Optional<Long> first(Query query) {
    return ids(query).stream().findFirst();
  }

  private static List<Long> ids(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
