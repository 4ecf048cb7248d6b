package io.merchantloyalty.merchant.browse;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Reads branches: two or three statements for a page of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BranchReader {

  private static final String CHILDREN =
      """
      select n.id, n.name
      from shop_node_parent up force index (shop_node_children)
      straight_join shop_node n force index (primary) on n.id = up.node_id
      where up.parent_id = :parent and up.valid_until = '9999-12-31'
        and (:retired or n.retired_at is null)
        and (:after = 0 or (n.name, n.id) > (select a.name, a.id from shop_node a where a.id = :after))
      order by n.name, n.id
      limit :rows
      """;

  /** Everything below some nodes at once; each node of the tree is looked at once. */
  private static final String BRANCHES =
      """
      with recursive down (start_id, node_id, height) as (
        select n.id, n.id, 1 from shop_node n where n.id in (:nodes)
        union all
        select down.start_id, child.node_id, down.height + 1
        from down
        straight_join shop_node_parent child force index (shop_node_children)
          on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
        where down.height <= """
          + " "
          + ShopTree.DEPTH_MAX
          + "\n)\n"
          + """
      select s.id, s.reference, s.kind, s.name,
        (select min(r.reseller_id) from reseller r where r.shop_node_id = s.id) reseller_id,
        s.retired_at is not null retired, s.row_version, c.children, c.retired_children,
        c.shops, c.terminals
      from (
        select down.start_id, sum(down.height = 2 and n.retired_at is null) children,
          sum(down.height = 2 and n.retired_at is not null) retired_children,
          sum(n.kind = 'SHOP' and n.retired_at is null) shops,
          sum((select count(*) from terminal t force index (terminal_by_shop)
            where t.shop_node_id = n.id and t.unregistered_at is null)) terminals
        from down straight_join shop_node n force index (primary) on n.id = down.node_id
        group by down.start_id) c
      straight_join shop_node s force index (primary) on s.id = c.start_id
      """;

  private static final String WAY =
      ShopTree.WAY_UP
          + """
          select n.reference, n.name
          from way_up straight_join shop_node n force index (primary) on n.id = way_up.node_id
          order by way_up.distance desc
          """;

  @Inject ShopNodeReader nodes;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Internal ids by name, one more than the page has. */
  public List<Long> children(
      long merchantId, long parentId, boolean withRetired, PageRequest page) {
    long after =
        page.after()
            .map(ref -> nodes.idIfAny(merchantId, ref).orElseThrow(PageRequest::unknownCursor))
            .orElse(0L);
    return NativeRow.of(
            em.createNativeQuery(CHILDREN)
                .setParameter("parent", parentId)
                .setParameter("retired", withRetired)
                .setParameter("after", after)
                .setParameter("rows", page.rows())
                .getResultList())
        .stream()
        .map(NativeRow::number)
        .toList();
  }

  /**
   * In the order that is asked for.
   *
   * @param changeable of those whose internal ids it says yes to
   */
  public List<Branch> branches(List<Long> ids, LongPredicate changeable) {
    Map<Long, Branch> found = new HashMap<>();
    if (!ids.isEmpty()) {
      for (NativeRow row :
          NativeRow.of(em.createNativeQuery(BRANCHES).setParameter("nodes", ids).getResultList())) {
        long id = row.number();
        found.put(id, branch(row, changeable.test(id)));
      }
    }
    return new ArrayList<>(ids).stream().map(found::get).toList();
  }

  public List<NodeOnWay> way(long nodeId) {
    return NativeRow.of(
            em.createNativeQuery(WAY)
                .setParameter("node", nodeId)
                .setParameter("at", ShopTree.LATEST)
                .getResultList())
        .stream()
        .map(row -> new NodeOnWay(row.text(), row.text()))
        .toList();
  }

  private static Branch branch(NativeRow row, boolean changeable) {
    String reference = row.text();
    ShopNodeKind kind = ShopNodeKind.valueOf(row.text());
    String name = row.text();
    var resellerId = row.textIfAny();
    boolean retired = row.truth();
    String tag = row.text();
    return new Branch(
        reference,
        kind,
        name,
        resellerId,
        retired,
        changeable && !retired,
        row.integer(),
        row.integer(),
        row.integer(),
        row.integer(),
        tag);
  }
}
