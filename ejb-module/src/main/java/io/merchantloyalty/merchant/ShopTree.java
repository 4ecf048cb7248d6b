package io.merchantloyalty.merchant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * The tree of shops as it was at any moment. It is always walked upwards: from a node to the root
 * there are few steps, however many nodes the tree has, and each step is one look at a primary key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopTree {

  /**
   * Nodes on the longest way from a leaf to the root. A walk stops here, so that a tree which was
   * damaged into a ring cannot keep the database busy; a tree may not be built deeper than this.
   */
  public static final int DEPTH_MAX = 100;

  /**
   * Opens a native query with the table {@code way_up (node_id, distance)}: the node {@code :node}
   * at distance 0, its parent as of {@code :at} at 1, and so on up to the root. Order and index are
   * prescribed: each step must look up the parent of one node, also when the optimizer's statistics
   * are wrong. It begins with a column, and not with the parameter: MariaDB makes the column of the
   * recursion as wide as the number that it begins with, and a node with a longer one is an error.
   */
  public static final String WAY_UP =
      """
      with recursive way_up (node_id, distance) as (
        select self.id, 0 from shop_node self where self.id = :node
        union all
        select up.parent_id, way_up.distance + 1
        from way_up
        straight_join shop_node_parent up force index (primary) on up.node_id = way_up.node_id
          and up.valid_from <= :at and up.valid_until > :at
        where way_up.distance < """
          + " "
          + (DEPTH_MAX - 1)
          + "\n)\n";

  private static final String IS_WITHIN =
      WAY_UP + "select count(*) from way_up where node_id = :ancestor";

  /**
   * A moment in the last hours of all open intervals: who changes a tree asks for it as its last
   * change left it, whatever its own clock says.
   */
  public static final Instant LATEST = Instant.parse("9999-12-30T12:00:00Z");

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Whether a node is another one, or hung below it at that moment. */
  public boolean isWithin(long nodeId, long ancestorId, Instant at) {
    Number found =
        (Number)
            em.createNativeQuery(IS_WITHIN)
                .setParameter("node", nodeId)
                .setParameter("at", at)
                .setParameter("ancestor", ancestorId)
                .getSingleResult();
    return found.longValue() > 0;
  }
}
