package io.merchantloyalty.merchant;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a merchant's staff in to what their role allows (spec 05, Users and rights). Whoever owns an
 * operation says for which roles it is. Runs in no transaction: the slow hash must hold no
 * connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffDesk {

  /** Everybody looks at what belongs to the merchant; nobody sees another merchant's. */
  public static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));

  /** Programs, marks, pictures, cards. */
  public static final Set<Role> LOYALTY = Set.of(Role.OWNER, Role.LOYALTY_MANAGER);

  /** Tree and terminals. */
  public static final Set<Role> SHOPS = Set.of(Role.OWNER, Role.SHOP_MANAGER);

  public static final Set<Role> OWNERS = Set.of(Role.OWNER);

  @Inject MerchantUsers users;
  @Inject MerchantUserLookup lookup;
  @Inject ShopTree tree;

  /**
   * The caller, if the role will do.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; ACCESS_DENIED when the role is
   *     none of {@code roles}
   */
  public Staff admit(MerchantCall call, Collection<Role> roles) {
    AuthenticatedMerchantUser user = users.authenticate(call.credentials());
    if (!roles.contains(user.role())) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "your role does not do this: " + user.role());
    }
    // only shop managers are limited to a part of the tree
    Optional<Long> subtree =
        user.role() == Role.SHOP_MANAGER ? lookup.subtreeOf(user.id()) : Optional.empty();
    return new Staff(user.id(), user.merchantId(), user.role(), subtree, call.origin());
  }

  /**
   * Refuses a change at a node of the merchant that lies outside the caller's part of the tree.
   *
   * @throws DomainException ACCESS_DENIED
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void checkReach(Staff staff, long nodeId) {
    boolean outside =
        staff
            .subtreeNodeId()
            .filter(top -> !tree.isWithin(nodeId, top, ShopTree.LATEST))
            .isPresent();
    if (outside) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "that lies outside the part of the tree that is yours");
    }
  }
}
