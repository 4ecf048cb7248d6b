package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways from nodes up to their root as they were at a moment, with names that people read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NodePaths {

  /** As {@link ShopTree#WAY_UP}, from several nodes at once. */
  private static final String WAYS_UP =
      """
      with recursive ways_up (start_id, node_id, distance) as (
        select n.id, n.id, 0 from shop_node n where n.id in (:nodes)
        union all
        select ways_up.start_id, up.parent_id, ways_up.distance + 1
        from ways_up
        straight_join shop_node_parent up force index (primary) on up.node_id = ways_up.node_id
          and up.valid_from <= :at and up.valid_until > :at
        where ways_up.distance < """
          + " "
          + (ShopTree.DEPTH_MAX - 1)
          + "\n)\n"
          + """
      select ways_up.start_id, n.reference, n.name
      from ways_up straight_join shop_node n force index (primary) on n.id = ways_up.node_id
      order by ways_up.start_id, ways_up.distance
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Where a node hangs.
   *
   * @param parent reference of the node above; empty for a root
   * @param names from the root to the node itself
   */
  public record NodePath(Optional<String> parent, List<String> names) {}

  /** By internal id; one query however many are asked for. */
  public Map<Long, NodePath> of(Collection<Long> nodeIds, Instant at) {
    Map<Long, List<String>> references = new HashMap<>();
    Map<Long, LinkedList<String>> names = new HashMap<>();
    if (!nodeIds.isEmpty()) {
      for (NativeRow row :
          NativeRow.of(
              em.createNativeQuery(WAYS_UP)
                  .setParameter("nodes", nodeIds)
                  .setParameter("at", at)
                  .getResultList())) {
        long start = row.number();
        references.computeIfAbsent(start, id -> new LinkedList<>()).add(row.text());
        names.computeIfAbsent(start, id -> new LinkedList<>()).addFirst(row.text());
      }
    }
    Map<Long, NodePath> paths = new HashMap<>();
    names.forEach(
        (start, way) ->
            paths.put(
                start, new NodePath(references.get(start).stream().skip(1).findFirst(), way)));
    return paths;
  }
}
