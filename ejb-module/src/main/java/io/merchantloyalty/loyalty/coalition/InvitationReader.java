package io.merchantloyalty.loyalty.coalition;

import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what an invited merchant looks at before it answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InvitationReader {

  /** The totals stand in every row, so that the list can be cut short. */
  private static final String SHOPS =
      """
      with recursive down (node_id, height) as (
        select n.id, 1 from shop_node n where n.id in (:nodes)
        union all
        select child.node_id, down.height + 1
        from down
        straight_join shop_node_parent child force index (shop_node_children)
          on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
        where down.height <= """
          + " "
          + ShopTree.DEPTH_MAX
          + "\n)\n"
          + """
          select s.id, count(*) over () shops
          from (select distinct n.id, n.name
            from down straight_join shop_node n force index (primary) on n.id = down.node_id
            where n.kind = 'SHOP' and n.retired_at is null) s
          order by s.name, s.id
          limit :rows
          """;

  @Inject ParticipationReader participations;
  @Inject ProgramReader programs;
  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The caller has seen to it that the invitation is between the reader and somebody. */
  public InvitationDetails details(ParticipationReader.Parties parties, String reference) {
    ProgramView program = programs.view(parties.ownerId(), parties.tokenId());
    return new InvitationDetails(
        participations.view(reference), program.state(), program.content(), program.pictures());
  }

  /** {@code nodeIds}: internal ids of one merchant's nodes, with their references. */
  public AcceptanceEffect effect(Map<Long, String> nodeIds) {
    List<Long> shops = new ArrayList<>();
    int total = 0;
    for (NativeRow row :
        NativeRow.of(
            em.createNativeQuery(SHOPS)
                .setParameter("nodes", nodeIds.keySet())
                .setParameter("rows", AcceptanceEffect.SHOPS_MAX)
                .getResultList())) {
      shops.add(row.number());
      total = row.integer();
    }
    List<Long> named = new ArrayList<>(nodeIds.keySet());
    named.addAll(shops);
    Map<Long, NodePaths.NodePath> where = paths.of(named, ShopTree.LATEST);
    return new AcceptanceEffect(
        nodeIds.entrySet().stream()
            .map(
                node ->
                    new AcceptanceEffect.Mark(node.getValue(), where.get(node.getKey()).names()))
            .toList(),
        total,
        shops.stream().map(id -> where.get(id).names()).toList());
  }
}
