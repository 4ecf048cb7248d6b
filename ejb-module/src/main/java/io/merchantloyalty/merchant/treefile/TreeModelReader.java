package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a merchant's whole tree, by one statement. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TreeModelReader {

  private static final String NODES =
      """
      select n.id, n.reference, n.kind, n.name, up.parent_id,
        (select min(r.reseller_id) from reseller r where r.shop_node_id = n.id) reseller_id,
        n.retired_at is not null retired,
        (select count(*) from terminal t force index (terminal_by_shop)
          where t.shop_node_id = n.id and t.unregistered_at is null) terminals
      from shop_node n force index (shop_node_by_merchant)
      left join shop_node_parent up on up.node_id = n.id and up.valid_until = '9999-12-31'
      where n.merchant_id = :merchant
      """;

  private static final String TAKEN =
      "select r.folded_reseller_id, r.merchant_id from reseller r"
          + " where r.folded_reseller_id in (:ids)";

  private static final String COUNT =
      """
      select count(*) from (
        select n.id from shop_node n force index (shop_node_in_service)
        where n.merchant_id = :merchant and (:retired or n.retired_at is null)
        limit :most
      ) some
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  private record Row(
      long id,
      String reference,
      ShopNodeKind kind,
      String name,
      Optional<Long> parentId,
      Optional<String> resellerId,
      boolean retired,
      long terminals) {

    static Row of(NativeRow row) {
      return new Row(
          row.number(),
          row.text(),
          ShopNodeKind.valueOf(row.text()),
          row.text(),
          row.numberIfAny(),
          row.textIfAny(),
          row.truth(),
          row.number());
    }
  }

  /** All nodes, retired ones too, as the last change of the tree left them. */
  public TreeModel model(long merchantId) {
    Map<Long, Row> rows = new HashMap<>();
    NativeRow.of(em.createNativeQuery(NODES).setParameter("merchant", merchantId).getResultList())
        .stream()
        .map(Row::of)
        .forEach(row -> rows.put(row.id(), row));
    Map<Long, TreeNode> nodes = new HashMap<>();
    List<TreeNode> parentsFirst = new ArrayList<>();
    rows.keySet().stream().sorted().forEach(id -> add(id, rows, nodes, parentsFirst));
    return new TreeModel(parentsFirst);
  }

  /**
   * How many nodes there are; counts no further than {@code most}.
   *
   * @param retiredToo false: those in service alone
   */
  public long count(long merchantId, boolean retiredToo, int most) {
    return ((Number)
            em.createNativeQuery(COUNT)
                .setParameter("merchant", merchantId)
                .setParameter("retired", retiredToo)
                .setParameter("most", most)
                .getSingleResult())
        .longValue();
  }

  /** Which of these reseller ids, all in small letters, somebody has in any letter case. */
  public Set<String> taken(Collection<String> resellerIds) {
    Set<String> taken = new HashSet<>();
    if (!resellerIds.isEmpty()) {
      NativeRow.of(em.createNativeQuery(TAKEN).setParameter("ids", resellerIds).getResultList())
          .forEach(row -> taken.add(row.text()));
    }
    return taken;
  }

  /** A moved node may be older than its parent. */
  private static TreeNode add(
      long id, Map<Long, Row> rows, Map<Long, TreeNode> nodes, List<TreeNode> parentsFirst) {
    TreeNode known = nodes.get(id);
    if (known != null) {
      return known;
    }
    Row row = rows.get(id);
    TreeNode parent =
        row.parentId().map(above -> add(above, rows, nodes, parentsFirst)).orElse(null);
    TreeNode node =
        TreeNode.stored(
            id,
            row.reference(),
            row.kind(),
            row.name(),
            parent,
            row.resellerId(),
            row.retired(),
            row.terminals());
    nodes.put(id, node);
    parentsFirst.add(node);
    return node;
  }
}
