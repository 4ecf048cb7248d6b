package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeParent;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What a change of a tree asks about it, as the last change left it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TreeShape {

  private static final String HEIGHT =
      """
      with recursive down (node_id, height) as (
        select self.id, 1 from shop_node self where self.id = :node
        union all
        select child.node_id, down.height + 1
        from down
        straight_join shop_node_parent child force index (shop_node_children)
          on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
        where down.height <= """
          + " "
          + ShopTree.DEPTH_MAX
          + """
      )
      select max(height) from down
      """;

  private static final String DEPTH = ShopTree.WAY_UP + "select count(*) from way_up";

  private static final String CHILDREN =
      """
      select count(*)
      from shop_node_parent up force index (shop_node_children)
      straight_join shop_node n force index (primary) on n.id = up.node_id
      where up.parent_id = :node and up.valid_until = '9999-12-31' and n.retired_at is null
      """;

  private static final String TERMINALS =
      "select count(*) from terminal where shop_node_id = :node and unregistered_at is null";

  private static final String HANGS =
      "select p from ShopNodeParent p where p.key.nodeId = :node and p.validUntil = :open";

  @Inject ShopTree tree;
  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public boolean isWithin(long nodeId, long ancestorId) {
    return tree.isWithin(nodeId, ancestorId, ShopTree.LATEST);
  }

  /** Where the node hangs; empty for a root. */
  public Optional<ShopNodeParent> hangs(long nodeId) {
    return em.createQuery(HANGS, ShopNodeParent.class)
        .setParameter("node", nodeId)
        .setParameter("open", ShopNodeParent.OPEN_END)
        .getResultStream()
        .findFirst();
  }

  /** Levels from the node down to the deepest leaf below it; 1 for a leaf. */
  public int height(long nodeId) {
    return Math.toIntExact(count(HEIGHT, nodeId));
  }

  /** Refuses what would make the tree deeper than a walk goes. */
  public void checkDepth(long parentId, int levelsBelow) {
    Number depth =
        (Number)
            em.createNativeQuery(DEPTH)
                .setParameter("node", parentId)
                .setParameter("at", ShopTree.LATEST)
                .getSingleResult();
    if (depth.intValue() + levelsBelow > ShopTree.DEPTH_MAX) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "a tree has at most " + ShopTree.DEPTH_MAX + " levels",
          new Details.WrongState("TOO_DEEP"));
    }
  }

  public long childrenInService(long nodeId) {
    return count(CHILDREN, nodeId);
  }

  public long terminalsInService(long nodeId) {
    return count(TERMINALS, nodeId);
  }

  /** Names from the root to the node, for people. */
  public String pathOf(long nodeId) {
    return String.join(" / ", paths.of(List.of(nodeId), ShopTree.LATEST).get(nodeId).names());
  }

  private long count(String sql, long nodeId) {
    return ((Number) em.createNativeQuery(sql).setParameter("node", nodeId).getSingleResult())
        .longValue();
  }
}
