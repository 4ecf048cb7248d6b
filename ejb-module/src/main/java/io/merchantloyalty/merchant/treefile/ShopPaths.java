package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The paths of a merchant's nodes, as its tables write them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopPaths {

  private static final String IDS =
      """
      select n.id, n.reference from shop_node n
      where n.merchant_id = :merchant and n.reference in (:references)
      """;

  @Inject TreeModelReader reader;
  @Inject NodePaths nodePaths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Of these nodes by their references, by two statements; for some hundreds at most. */
  public Map<String, String> of(long merchantId, Set<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> known = new HashMap<>();
    for (NativeRow row :
        NativeRow.of(
            em.createNativeQuery(IDS)
                .setParameter("merchant", merchantId)
                .setParameter("references", references)
                .getResultList())) {
      known.put(row.number(), row.text());
    }
    Map<String, String> paths = new HashMap<>();
    nodePaths
        .of(known.keySet(), ShopTree.LATEST)
        .forEach((id, path) -> paths.put(known.get(id), NodePath.written(path.names())));
    return paths;
  }

  /** Of all nodes by their references, by one statement. */
  public Map<String, String> byReference(long merchantId) {
    Map<String, String> paths = new HashMap<>();
    for (TreeNode node : reader.model(merchantId).nodes()) {
      paths.put(node.reference, NodePath.written(node.path()));
    }
    return paths;
  }
}
