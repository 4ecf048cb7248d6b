package io.merchantloyalty.merchant.browse;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.tree.ShopNodeList;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Looks at the merchant's tree of today, one branch at a time. For all of the merchant's staff; a
 * node of another merchant is not found. Refuses as {@link StaffDesk#admit}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Branches {

  @Inject StaffDesk desk;
  @Inject ShopNodeReader nodes;
  @Inject ShopNodeList list;
  @Inject BranchReader reader;
  @Inject ShopTree tree;

  /** The root; empty before there is a tree. */
  public Optional<Branch> root(MerchantCall call) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return list.root(staff.merchantId()).map(root -> branch(staff, root));
  }

  /**
   * One node.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public Branch one(MerchantCall call, String node) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return branch(staff, nodes.idOf(staff.merchantId(), node));
  }

  /**
   * Those right below a node, by name.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found, for the node above
   */
  public Page<Branch> below(
      MerchantCall call, String parent, boolean withRetired, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    long id = nodes.idOf(staff.merchantId(), parent);
    List<Long> children = reader.children(staff.merchantId(), id, withRetired, page);
    return Page.of(reader.branches(children, reach(staff, id)), page, Branch::reference);
  }

  /** From the root to the node itself. */
  public List<NodeOnWay> way(MerchantCall call, String node) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return reader.way(nodes.idOf(staff.merchantId(), node));
  }

  private Branch branch(Staff staff, long id) {
    return reader.branches(List.of(id), reach(staff, id)).get(0);
  }

  /** Which of a node and its children the caller may change. */
  private LongPredicate reach(Staff staff, long nodeId) {
    if (!StaffDesk.SHOPS.contains(staff.role())) {
      return node -> false;
    }
    return staff
        .subtreeNodeId()
        .filter(top -> !tree.isWithin(nodeId, top, ShopTree.LATEST))
        .<LongPredicate>map(top -> node -> node == top)
        .orElse(node -> true);
  }
}
