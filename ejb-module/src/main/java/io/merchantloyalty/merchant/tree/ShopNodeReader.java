package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads nodes of one merchant; a node of another looks like one that does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopNodeReader {

  private static final String ID_OF =
      "select n.id from shop_node n where n.reference = :reference and n.merchant_id = :merchant";

  private static final String VIEWS =
      """
      select n.id, n.reference, n.kind, n.name, n.created_at, n.retired_at, n.row_version,
        n.refunds_allowed,
        (select min(r.reseller_id) from reseller r where r.shop_node_id = n.id) reseller_id
      from shop_node n
      where n.id in (:nodes)
      """;

  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Refuses as a node that is not there. */
  public static DomainException noSuchNode() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "shop node");
  }

  /** For {@code like}: percent and underscore are no wildcards of the caller's. */
  public static String itself(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /**
   * The internal id of a merchant's node.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public long idOf(long merchantId, String reference) {
    return idIfAny(merchantId, reference).orElseThrow(ShopNodeReader::noSuchNode);
  }

  /** As {@link #idOf}; empty when the merchant has no such node. */
  public Optional<Long> idIfAny(long merchantId, String reference) {
    if (!PublicReference.isPossible(reference)) {
      return Optional.empty();
    }
    List<?> found =
        em.createNativeQuery(ID_OF)
            .setParameter("reference", reference)
            .setParameter("merchant", merchantId)
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  public NodeView view(long nodeId) {
    return views(List.of(nodeId)).get(0);
  }

  /** In the order that is asked for; paths are those of today. */
  public List<NodeView> views(Collection<Long> nodeIds) {
    if (nodeIds.isEmpty()) {
      return List.of();
    }
    Map<Long, NodePaths.NodePath> where = paths.of(nodeIds, ShopTree.LATEST);
    Map<Long, NodeView> views =
        NativeRow.of(em.createNativeQuery(VIEWS).setParameter("nodes", nodeIds).getResultList())
            .stream()
            .map(row -> Map.entry(row.number(), row))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> view(entry.getValue(), where.get(entry.getKey()))));
    return new ArrayList<>(nodeIds).stream().map(views::get).toList();
  }

  private static NodeView view(NativeRow row, NodePaths.NodePath path) {
    String reference = row.text();
    ShopNodeKind kind = ShopNodeKind.valueOf(row.text());
    String name = row.text();
    Instant createdAt = row.time();
    Optional<Instant> retiredAt = row.timeIfAny();
    String tag = row.text();
    boolean refundsAllowed = row.truth();
    return new NodeView(
        reference,
        kind,
        name,
        path.parent(),
        path.names(),
        row.textIfAny(),
        refundsAllowed,
        createdAt,
        retiredAt,
        tag);
  }
}
