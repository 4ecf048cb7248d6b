package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A merchant's tree of groups and shops (spec 01). All of the merchant's staff may look; owners and
 * shop managers change it, the latter only at and below the node that they are limited to. Each
 * method refuses as {@link StaffDesk#admit}; a node of another merchant is not found. Runs in no
 * transaction; what writes is {@link ShopNodeTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopNodes {

  @Inject StaffDesk desk;
  @Inject ShopNodeReader reader;
  @Inject ShopNodeList list;
  @Inject ShopNodeTransactions transactions;

  /** The children of a node, nodes by the beginning or a part of their name, or the root. */
  public Page<NodeView> find(MerchantCall call, FindNodes command) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    command.check();
    List<Long> ids;
    if (command.parent().isPresent()) {
      long parent = reader.idOf(staff.merchantId(), command.parent().get());
      ids = list.children(staff.merchantId(), parent, command.withRetired(), command.page());
    } else if (command.name().isPresent()) {
      ids = list.beginning(staff.merchantId(), command.name().get(), command);
    } else if (command.contains().isPresent()) {
      ids = list.containing(staff.merchantId(), command.contains().get(), command);
    } else {
      ids = list.root(staff.merchantId()).stream().toList();
    }
    return Page.of(reader.views(ids), command.page(), NodeView::reference);
  }

  /** A node as it is; retired ones stay readable. */
  public NodeView read(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return reader.view(reader.idOf(staff.merchantId(), reference));
  }

  /**
   * A new node below a group, or the root of the merchant's tree.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong; with {@link
   *     io.merchantloyalty.shared.Details.WrongState} when there is a root already, or the parent
   *     takes no children
   */
  public NodeView create(MerchantCall call, CreateNode command) {
    return desk.once(
        call,
        Right.CHANGE_SHOPS,
        new StaffDesk.Made<>(
            NodeView::reference,
            (staff, made) -> reader.view(reader.idOf(staff.merchantId(), made))),
        staff -> {
          command.check();
          return transactions.create(staff, command);
        });
  }

  /** Renames a node, or gives a shop a reseller id. */
  public NodeView change(MerchantCall call, ChangeNode command) {
    Staff staff = desk.admit(call, Right.CHANGE_SHOPS);
    return Retry.onConflict(() -> transactions.change(staff, command));
  }

  /**
   * Hangs a node with all that is below it under another group, from now on. Where it hung before
   * stays known.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when the group lies below the
   *     node, takes no children, or the tree would be deeper than {@link
   *     io.merchantloyalty.merchant.ShopTree#DEPTH_MAX}
   */
  public NodeView move(MerchantCall call, MoveNode command) {
    Staff staff = desk.admit(call, Right.CHANGE_SHOPS);
    return Retry.onConflict(() -> transactions.move(staff, command));
  }

  /**
   * Takes a node out of service for good; its history stays. Its marks stay, too, and say nothing
   * any more, because no till can stand below it.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState while nodes in service hang
   *     below it, or terminals are registered there
   */
  public NodeView retire(MerchantCall call, RetireNode command) {
    Staff staff = desk.admit(call, Right.CHANGE_SHOPS);
    return Retry.onConflict(() -> transactions.retire(staff, command));
  }
}
