package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeParent;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** What {@link ShopNodes} writes, each call in one transaction that has the tree for itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShopNodeTransactions {

  private static final String SUBJECT = "SHOP_NODE";

  private static final String RESELLER =
      "insert ignore into reseller (reseller_id, merchant_id, shop_node_id)"
          + " values (:reseller, :merchant, :node)";

  @Inject TreeChanges changes;
  @Inject TreeShape shape;
  @Inject ShopNodeReader reader;
  @Inject ShopNodeList list;
  @Inject StaffDesk desk;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public NodeView create(Staff staff, CreateNode command) {
    Instant now = changes.begin(staff.merchantId(), clock.now());
    Optional<ShopNode> parent = command.parent().map(ref -> parent(staff, ref));
    if (parent.isPresent()) {
      shape.checkDepth(parent.get().id(), 1);
    } else {
      refuseSecondRoot(staff);
    }
    ShopNode node =
        ShopNode.made(ids.next(), staff.merchantId(), command.kind(), command.name().strip(), now);
    em.persist(node);
    em.flush();
    parent.ifPresent(above -> em.persist(ShopNodeParent.begun(node.id(), above.id(), now)));
    command.resellerId().ifPresent(id -> giveResellerId(staff, node, id));
    record(staff, "shop-node.create", node, "", described(node, parent));
    em.flush();
    return reader.view(node.id());
  }

  public NodeView change(Staff staff, ChangeNode command) {
    changes.begin(staff.merchantId(), clock.now());
    ShopNode node = node(staff, command.reference(), command.seen());
    command.check(node.kind());
    String before = state(node);
    node.rename(command.name().strip());
    command.resellerId().ifPresent(id -> giveResellerId(staff, node, id));
    command.refundsAllowed().ifPresent(node::allowRefunds);
    record(staff, "shop-node.change", node, before, state(node));
    em.flush();
    return reader.view(node.id());
  }

  public NodeView move(Staff staff, MoveNode command) {
    Instant now = changes.begin(staff.merchantId(), clock.now());
    ShopNode node = node(staff, command.reference(), command.seen());
    refuseOwnTop(staff, node, "moved");
    ShopNode parent = parent(staff, command.parent());
    if (shape.isWithin(parent.id(), node.id())) {
      throw DomainException.wrongState("a node cannot be moved below itself", "BELOW_ITSELF");
    }
    ShopNodeParent before =
        shape
            .hangs(node.id())
            .orElseThrow(() -> DomainException.wrongState("the root cannot be moved", "ROOT"));
    if (before.parentId() == parent.id()) {
      return reader.view(node.id());
    }
    shape.checkDepth(parent.id(), shape.height(node.id()));
    String from = shape.pathOf(before.parentId());
    before.end(now);
    em.persist(ShopNodeParent.begun(node.id(), parent.id(), now));
    // its row says nothing of where it hangs, but who saw it elsewhere has seen another node
    em.lock(node, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    record(staff, "shop-node.move", node, from, shape.pathOf(parent.id()));
    em.flush();
    return reader.view(node.id());
  }

  public NodeView retire(Staff staff, RetireNode command) {
    Instant now = changes.begin(staff.merchantId(), clock.now());
    ShopNode node = node(staff, command.reference(), command.seen());
    refuseOwnTop(staff, node, "retired");
    long children = shape.childrenInService(node.id());
    if (children > 0) {
      throw DomainException.wrongState(
          "nodes in service hang below it: move or retire them first (" + children + ")",
          "HAS_CHILDREN");
    }
    long terminals = shape.terminalsInService(node.id());
    if (terminals > 0) {
      throw DomainException.wrongState(
          "terminals are registered there: move or unregister them first (" + terminals + ")",
          "HAS_TERMINALS");
    }
    node.retire(now);
    record(staff, "shop-node.retire", node, "in service", "retired");
    em.flush();
    return reader.view(node.id());
  }

  /** The node that is changed, in the state that the caller saw, and within reach. */
  private ShopNode node(Staff staff, String reference, SeenTag seen) {
    ShopNode node =
        em.find(
            ShopNode.class,
            reader.idOf(staff.merchantId(), reference),
            LockModeType.PESSIMISTIC_WRITE);
    desk.checkReach(staff, node.id());
    seen.mustBe(node.tag());
    if (node.isRetired()) {
      throw DomainException.wrongState("the node is retired", "RETIRED");
    }
    return node;
  }

  private ShopNode parent(Staff staff, String reference) {
    ShopNode parent =
        em.find(
            ShopNode.class,
            reader
                .idIfAny(staff.merchantId(), reference)
                .orElseThrow(
                    () ->
                        DomainException.violated(
                            ResultCode.REJECTED_BUSINESS_LOGIC,
                            Violation.of("parent", "must be a node of yours", reference))));
    desk.checkReach(staff, parent.id());
    if (!parent.takesChildren()) {
      throw DomainException.wrongState("only a group in service takes nodes below it", "NO_GROUP");
    }
    return parent;
  }

  private void refuseSecondRoot(Staff staff) {
    if (staff.subtreeNodeId().isPresent()) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "the root lies above your part");
    }
    if (list.root(staff.merchantId()).isPresent()) {
      throw DomainException.wrongState("the tree has a root already: name the parent", "HAS_ROOT");
    }
  }

  /** Whoever is limited to a subtree does not decide about its top node. */
  private static void refuseOwnTop(Staff staff, ShopNode node, String what) {
    if (staff.subtreeNodeId().filter(top -> top == node.id()).isPresent()) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "the node that you are limited to cannot be " + what);
    }
  }

  private void giveResellerId(Staff staff, ShopNode node, String resellerId) {
    Optional<String> own = reader.view(node.id()).resellerId();
    if (own.filter(resellerId::equals).isPresent()) {
      return;
    }
    if (own.isPresent()) {
      throw DomainException.wrongState(
          "the shop's reseller id never changes: tills know it", "HAS_RESELLER_ID");
    }
    // the key decides whether it is free: between a look and the write somebody else could take it
    int made =
        em.createNativeQuery(RESELLER)
            .setParameter("reseller", resellerId)
            .setParameter("merchant", staff.merchantId())
            .setParameter("node", node.id())
            .executeUpdate();
    if (made == 0) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of("resellerId", CreateNode.RESELLER_ID_TAKEN, resellerId));
    }
  }

  private void record(Staff staff, String action, ShopNode node, String before, String after) {
    audit.record(
        staff.did(action).on(SUBJECT, node.id()).called(node.reference()).changing(before, after));
  }

  private String described(ShopNode node, Optional<ShopNode> parent) {
    return node.kind()
        + " "
        + node.name()
        + parent.map(above -> " below " + shape.pathOf(above.id())).orElse("");
  }

  private String state(ShopNode node) {
    Optional<String> resellerId = reader.view(node.id()).resellerId();
    return node.name()
        + resellerId.map(id -> ", reseller id " + id).orElse("")
        + (node.allowsRefunds() ? "" : ", no refunds");
  }
}
