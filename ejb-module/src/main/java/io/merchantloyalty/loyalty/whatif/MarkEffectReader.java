package io.merchantloyalty.loyalty.whatif;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the effect of a change at one node: what decides there without the mark, by a walk up, and
 * which shops below look up to that node, by one walk down. Four statements however large the tree.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MarkEffectReader {

  /** What the nearest mark above says at a moment; the tree is the present one. */
  private static final String INHERITED =
      ShopTree.WAY_UP
          + """
          select m.kind
          from way_up
          straight_join program_mark m force index (program_mark_at_node)
            on m.node_id = way_up.node_id
          where way_up.distance > 0 and m.program_id = :program
            and m.starts_at <= :moment and m.ends_at > :moment
          order by way_up.distance
          limit 1
          """;

  /**
   * Shops in service at and below the node, those first that no nearer mark decides for. The totals
   * stand in every row, so that the list can be cut short.
   */
  private static final String SHOPS =
      """
      with recursive down (node_id, shielded, height) as (
        select self.id, 0, 1 from shop_node self where self.id = :node
        union all
        select child.node_id, down.shielded or m.id is not null, down.height + 1
        from down
        straight_join shop_node_parent child force index (shop_node_children)
          on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
        left join program_mark m force index (program_mark_at_node)
          on m.node_id = child.node_id and m.program_id = :program
            and m.starts_at <= :moment and m.ends_at > :moment
        where down.height <= """
          + " "
          + ShopTree.DEPTH_MAX
          + "\n)\n"
          + """
          select n.id, n.reference, down.shielded, count(*) over () shops,
            sum(down.shielded) over () shielded_shops
          from down straight_join shop_node n force index (primary) on n.id = down.node_id
          where n.kind = 'SHOP' and n.retired_at is null
          order by down.shielded, n.name, n.id
          limit :rows
          """;

  private static final String PUBLISHED =
      "select count(*) from program_publication where program_id = :program"
          + " and published_from <= :moment and published_until > :moment";

  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Whether the program is valid at the node before and after the change. */
  public record Verdicts(boolean before, boolean after) {}

  /**
   * The effect at a moment.
   *
   * @param change the verdicts at the node, made of what the nearest mark above it says
   */
  public MarkEffect effect(
      LoyaltyProgram program, ShopNode node, Instant at, Function<Boolean, Verdicts> change) {
    Verdicts verdicts = change.apply(inherited(program.id(), node.id(), at));
    boolean changes = verdicts.before() != verdicts.after();
    int shops = 0;
    int shielded = 0;
    Map<Long, String> listed = new LinkedHashMap<>();
    for (NativeRow row : shops(program.id(), node.id(), at)) {
      long id = row.number();
      String reference = row.text();
      if (!row.truth() && changes) {
        listed.put(id, reference);
      }
      shops = row.integer();
      shielded = row.integer();
    }
    List<Long> named = new ArrayList<>(listed.keySet());
    named.add(node.id());
    Map<Long, NodePaths.NodePath> where = paths.of(named, ShopTree.LATEST);
    int changed = changes ? shops - shielded : 0;
    return new MarkEffect(
        program.tokenId(),
        program.name(),
        isPublished(program.id(), at),
        node.reference(),
        where.get(node.id()).names(),
        at,
        verdicts.after() ? changed : 0,
        verdicts.after() ? 0 : changed,
        shops - changed,
        listed.entrySet().stream()
            .map(shop -> new MarkEffect.Shop(shop.getValue(), where.get(shop.getKey()).names()))
            .toList());
  }

  private boolean inherited(long programId, long nodeId, Instant at) {
    List<?> kinds =
        em.createNativeQuery(INHERITED)
            .setParameter("node", nodeId)
            .setParameter("at", ShopTree.LATEST)
            .setParameter("program", programId)
            .setParameter("moment", at)
            .getResultList();
    return kinds.stream().anyMatch(kind -> kind.equals(MarkKind.INCLUDE.name()));
  }

  private List<NativeRow> shops(long programId, long nodeId, Instant at) {
    return NativeRow.of(
        em.createNativeQuery(SHOPS)
            .setParameter("node", nodeId)
            .setParameter("program", programId)
            .setParameter("moment", at)
            .setParameter("rows", MarkEffect.SHOPS_MAX)
            .getResultList());
  }

  private boolean isPublished(long programId, Instant at) {
    Number published =
        (Number)
            em.createNativeQuery(PUBLISHED)
                .setParameter("program", programId)
                .setParameter("moment", at)
                .getSingleResult();
    return published.longValue() > 0;
  }
}
