package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeParent;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes a {@link TreePlan} in the caller's transaction, which has the tree for itself. Inserts go
 * in batches; each node's change is in the audit log, as if it had been made by hand.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TreeWriter {

  private static final int BATCH = 500;
  private static final String SUBJECT = "SHOP_NODE";

  private static final String NODES = "select n from ShopNode n where n.id in (:ids) order by n.id";

  private static final String HANGING =
      "select p from ShopNodeParent p where p.key.nodeId in (:ids) and p.validUntil = :open";

  private static final String TERMINALS =
      "select count(*) from terminal where shop_node_id in (:ids) and unregistered_at is null";

  private static final String RESELLER =
      "insert ignore into reseller (reseller_id, merchant_id, shop_node_id)"
          + " values (:reseller, :merchant, :node)";

  @Inject Audit audit;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Internal ids of nodes, those that were just made among them. */
  private static final class Known {
    private final Map<TreeNode, Long> made = new HashMap<>();

    long id(TreeNode node) {
      return node.id.orElseGet(() -> made.get(node));
    }
  }

  public void write(Staff staff, TreePlan plan, Instant now) {
    Known known = new Known();
    make(staff, plan, known, now);
    batches(plan.renamed(), nodes -> rename(staff, nodes));
    batches(plan.moved(), nodes -> move(staff, nodes, known, now));
    plan.gettingResellerIds().forEach(node -> giveResellerId(staff, node, known));
    batches(plan.retiring(), nodes -> retire(staff, nodes, now));
  }

  private void make(Staff staff, TreePlan plan, Known known, Instant now) {
    batches(
        plan.made(),
        nodes -> {
          for (TreeNode node : nodes) {
            ShopNode made =
                ShopNode.made(ids.next(), staff.merchantId(), node.kind, node.name, now);
            known.made.put(node, made.id());
            em.persist(made);
            if (node.parent != null) {
              em.persist(ShopNodeParent.begun(made.id(), known.id(node.parent), now));
            }
            record(staff, "shop-node.create", made, "", node.kind + " " + path(node));
          }
        });
  }

  private void rename(Staff staff, List<TreeNode> nodes) {
    Map<Long, ShopNode> locked = locked(nodes);
    for (TreeNode node : nodes) {
      ShopNode stored = locked.get(node.id.orElseThrow());
      stored.rename(node.name);
      record(staff, "shop-node.change", stored, node.nameBefore, node.name);
    }
  }

  private void move(Staff staff, List<TreeNode> nodes, Known known, Instant now) {
    Map<Long, ShopNode> locked = locked(nodes);
    Map<Long, ShopNodeParent> hanging = new HashMap<>();
    em.createQuery(HANGING, ShopNodeParent.class)
        .setParameter("ids", ids(nodes))
        .setParameter("open", ShopNodeParent.OPEN_END)
        .getResultStream()
        .forEach(parent -> hanging.put(parent.key().nodeId(), parent));
    for (TreeNode node : nodes) {
      long id = node.id.orElseThrow();
      hanging.get(id).end(now);
      em.persist(ShopNodeParent.begun(id, known.id(node.parent), now));
      // its row says nothing of where it hangs, but who saw it elsewhere has seen another node
      em.lock(locked.get(id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
      record(staff, "shop-node.move", locked.get(id), path(node.parentBefore), path(node.parent));
    }
  }

  private void giveResellerId(Staff staff, TreeNode node, Known known) {
    String resellerId = node.resellerId.orElseThrow();
    em.flush();
    int given =
        em.createNativeQuery(RESELLER)
            .setParameter("reseller", resellerId)
            .setParameter("merchant", staff.merchantId())
            .setParameter("node", known.id(node))
            .executeUpdate();
    if (given == 0) {
      // between the look and the write somebody else has taken it
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of(
              TreeColumns.RESELLER_ID,
              "must not be in use already, in line " + node.line,
              resellerId));
    }
    ShopNode stored = em.find(ShopNode.class, known.id(node));
    record(staff, "shop-node.change", stored, node.name, node.name + ", reseller id " + resellerId);
  }

  private void retire(Staff staff, List<TreeNode> nodes, Instant now) {
    Map<Long, ShopNode> locked = locked(nodes);
    // whoever puts a till there holds the shop's row until it has committed: now all are seen
    Number terminals =
        (Number) em.createNativeQuery(TERMINALS).setParameter("ids", ids(nodes)).getSingleResult();
    if (terminals.longValue() > 0) {
      throw DomainException.wrongState(
          "a till was put into a shop that the file retires: check the file again",
          "HAS_TERMINALS");
    }
    for (TreeNode node : nodes) {
      ShopNode stored = locked.get(node.id.orElseThrow());
      stored.retire(now);
      record(staff, "shop-node.retire", stored, "in service", "retired");
    }
  }

  private Map<Long, ShopNode> locked(List<TreeNode> nodes) {
    Map<Long, ShopNode> locked = new HashMap<>();
    em.createQuery(NODES, ShopNode.class)
        .setParameter("ids", ids(nodes))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(node -> locked.put(node.id(), node));
    return locked;
  }

  private static Collection<Long> ids(List<TreeNode> nodes) {
    return nodes.stream().map(node -> node.id.orElseThrow()).toList();
  }

  /** What was written leaves the memory: a large file would fill it, and be compared each time. */
  private void batches(Stream<TreeNode> all, Consumer<List<TreeNode>> work) {
    List<TreeNode> nodes = all.toList();
    for (int from = 0; from < nodes.size(); from += BATCH) {
      work.accept(new ArrayList<>(nodes.subList(from, Math.min(from + BATCH, nodes.size()))));
      em.flush();
      em.clear();
    }
  }

  private void record(Staff staff, String action, ShopNode node, String before, String after) {
    audit.record(
        staff.did(action).on(SUBJECT, node.id()).called(node.reference()).changing(before, after));
  }

  private static String path(TreeNode node) {
    return NodePath.written(node.path());
  }
}
